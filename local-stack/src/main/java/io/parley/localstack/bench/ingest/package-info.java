/** {@code bench ingest}: the doors under load, with a broker and an ingest of its own. */
@NullMarked
package io.parley.localstack.bench.ingest;

import org.jspecify.annotations.NullMarked;
