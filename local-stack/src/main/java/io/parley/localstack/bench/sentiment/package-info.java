/** {@code bench sentiment}: the cascade under load, with a broker, a stand-in model and services of its own. */
@NullMarked
package io.parley.localstack.bench.sentiment;

import org.jspecify.annotations.NullMarked;
