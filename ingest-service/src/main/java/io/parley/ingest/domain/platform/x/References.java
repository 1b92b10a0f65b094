package io.parley.ingest.domain.platform.x;

import io.parley.contract.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The posts that a post refers to. They alone say what it is, because one post comes under several events: a reply that
 * names the brand is reported as a reply and as a mention.
 */
record References(
        @Nullable String repliedTo,
        @Nullable String reposted,
        @Nullable String quoted) {

    /** A reply is a comment, a share a post. */
    Kind kind(Kind alone) {
        if (reposted != null) {
            return Kind.POST;
        }
        if (repliedTo != null) {
            return Kind.COMMENT;
        }
        return quoted != null ? Kind.POST : alone;
    }

    @Nullable String parent() {
        if (reposted != null) {
            return reposted;
        }
        return repliedTo != null ? repliedTo : quoted;
    }

    /** A plain repost has no words of its own; X repeats those of the original. */
    boolean hasOwnWords() {
        return reposted == null;
    }
}
