/** The doors for the people who decide. */
@NullMarked
package io.parley.generation.inbound.rest;

import org.jspecify.annotations.NullMarked;
