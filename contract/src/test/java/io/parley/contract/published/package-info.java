/** The contract as files that other systems read, generated from the code and held to it: schemas, AsyncAPI, topics. */
@NullMarked
package io.parley.contract.published;

import org.jspecify.annotations.NullMarked;
