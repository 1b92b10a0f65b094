@NullMarked
package io.parley.sentiment.domain.tuning;

import org.jspecify.annotations.NullMarked;
