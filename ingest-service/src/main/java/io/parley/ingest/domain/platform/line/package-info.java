/** LINE Official Accounts. */
@NullMarked
package io.parley.ingest.domain.platform.line;

import org.jspecify.annotations.NullMarked;
