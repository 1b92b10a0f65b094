/** What every service needs and none should write twice. */
@NullMarked
package io.parley.chassis;

import org.jspecify.annotations.NullMarked;
