/** Where a reply stands and where it may go next. */
@NullMarked
package io.parley.generation.domain.reply;

import org.jspecify.annotations.NullMarked;
