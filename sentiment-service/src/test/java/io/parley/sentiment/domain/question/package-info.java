/** Tests of question. */
@NullMarked
package io.parley.sentiment.domain.question;

import org.jspecify.annotations.NullMarked;
