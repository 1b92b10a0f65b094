/** What a model says beside the label, and how much of it the text bears out. */
@NullMarked
package io.parley.sentiment.domain.insight;

import org.jspecify.annotations.NullMarked;
