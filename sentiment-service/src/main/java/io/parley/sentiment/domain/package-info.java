/** Pure decisions: what becomes of an item, and what a model's answer is worth. */
@NullMarked
package io.parley.sentiment.domain;

import org.jspecify.annotations.NullMarked;
