/** The workers that turn queued replies into drafts, and the sweep of what nobody decided. */
@NullMarked
package io.parley.generation.inbound.draft;

import org.jspecify.annotations.NullMarked;
