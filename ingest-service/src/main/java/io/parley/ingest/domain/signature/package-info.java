/** Signature schemes, each written once. */
@NullMarked
package io.parley.ingest.domain.signature;

import org.jspecify.annotations.NullMarked;
