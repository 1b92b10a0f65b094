/** Native JSON and XML to items. */
@NullMarked
package io.parley.ingest.domain.reading;

import org.jspecify.annotations.NullMarked;
