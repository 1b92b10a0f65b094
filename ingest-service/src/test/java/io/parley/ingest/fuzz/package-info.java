/** What must hold for any input at all: run over the seeds by the tests, and by Jazzer over what it makes of them. */
@NullMarked
package io.parley.ingest.fuzz;

import org.jspecify.annotations.NullMarked;
