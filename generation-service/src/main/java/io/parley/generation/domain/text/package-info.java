/** Languages and terms in what people write. */
@NullMarked
package io.parley.generation.domain.text;

import org.jspecify.annotations.NullMarked;
