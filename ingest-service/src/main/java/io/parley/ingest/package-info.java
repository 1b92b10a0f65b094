/** HTTP in, verified and normalised; clean topics out. */
@NullMarked
package io.parley.ingest;

import org.jspecify.annotations.NullMarked;
