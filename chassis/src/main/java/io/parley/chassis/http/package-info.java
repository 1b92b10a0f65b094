/** What every REST door needs: bearer tokens and errors as problem+json. */
@NullMarked
package io.parley.chassis.http;

import org.jspecify.annotations.NullMarked;
