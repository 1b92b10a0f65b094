/** The windows in PostgreSQL. */
@NullMarked
package io.parley.trends.outbound.database;

import org.jspecify.annotations.NullMarked;
