@NullMarked
package io.parley.sentiment.domain.level;

import org.jspecify.annotations.NullMarked;
