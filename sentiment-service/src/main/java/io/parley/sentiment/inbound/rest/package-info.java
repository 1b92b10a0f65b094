/** The doors for people and tools. */
@NullMarked
package io.parley.sentiment.inbound.rest;

import org.jspecify.annotations.NullMarked;
