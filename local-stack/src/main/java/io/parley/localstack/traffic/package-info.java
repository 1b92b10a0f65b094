/** Signed deliveries to the doors: the sample, files of items, and how fast they were answered. */
@NullMarked
package io.parley.localstack.traffic;

import org.jspecify.annotations.NullMarked;
