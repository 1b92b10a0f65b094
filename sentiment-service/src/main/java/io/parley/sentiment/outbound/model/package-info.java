/** The model tier: what is asked, of whom, how often, and what of the answer is believed. */
@NullMarked
package io.parley.sentiment.outbound.model;

import org.jspecify.annotations.NullMarked;
