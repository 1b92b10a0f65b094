@NullMarked
package io.parley.sentiment.domain.brand;

import org.jspecify.annotations.NullMarked;
