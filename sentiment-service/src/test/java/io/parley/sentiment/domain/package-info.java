/** Tests of domain. */
@NullMarked
package io.parley.sentiment.domain;

import org.jspecify.annotations.NullMarked;
