/** Tests of rest. */
@NullMarked
package io.parley.sentiment.inbound.rest;

import org.jspecify.annotations.NullMarked;
