/** Jazzer over the fuzz targets of ingest, each in a JVM of its own. */
@NullMarked
package io.parley.localstack.fuzz;

import org.jspecify.annotations.NullMarked;
