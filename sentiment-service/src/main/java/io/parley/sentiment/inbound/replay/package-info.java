/** Dead letters that can be read now are put back, for the stage that could not read them and for no other. */
@NullMarked
package io.parley.sentiment.inbound.replay;

import org.jspecify.annotations.NullMarked;
