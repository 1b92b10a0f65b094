/** History that a person brings in a file. */
@NullMarked
package io.parley.ingest.domain.history;

import org.jspecify.annotations.NullMarked;
