@NullMarked
package io.parley.sentiment.inbound.brand;

import org.jspecify.annotations.NullMarked;
