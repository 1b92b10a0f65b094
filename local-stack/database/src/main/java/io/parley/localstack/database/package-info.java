/** Runs PostgreSQL for the local stack. */
@NullMarked
package io.parley.localstack.database;

import org.jspecify.annotations.NullMarked;
