/** The broker, the database and the stand-in model as test resources for every service. */
@NullMarked
package io.parley.localstack.testing;

import org.jspecify.annotations.NullMarked;
