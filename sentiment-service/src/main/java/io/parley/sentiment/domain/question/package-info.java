/** What the model is asked about, several texts at a time, and the score that comes of it. */
@NullMarked
package io.parley.sentiment.domain.question;

import org.jspecify.annotations.NullMarked;
