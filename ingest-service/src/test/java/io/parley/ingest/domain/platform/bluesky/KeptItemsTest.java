package io.parley.ingest.domain.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.parley.contract.Json;
import io.parley.contract.Kind;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was kept is remembered, here and wherever the connection goes, and not without bound. */
class KeptItemsTest {

    private static final int MOST = KeptItems.SEGMENT_IDS * KeptItems.SEGMENTS;

    private final KeptItems kept = new KeptItems();
    private final Map<String, JsonNode> recorded = new HashMap<>();

    @Test
    void keptItemIsKnownByItsKind() {
        kept.add("at://a/b/1", Kind.MENTION);
        assertThat(kept.kind("at://a/b/1")).contains(Kind.MENTION);
        assertThat(kept.kind("at://a/b/2")).isEmpty();
    }

    @Test
    void kindIsTheFirstOne() {
        kept.add("at://a/b/1", Kind.MENTION);
        kept.add("at://a/b/1", Kind.POST);
        assertThat(kept.kind("at://a/b/1")).contains(Kind.MENTION);
    }

    @Test
    void oldestGoFirstAndOnlyOfTheirKind() {
        kept.add("a comment", Kind.COMMENT);
        for (int i = 0; i <= MOST; i++) {
            kept.add("like " + i, Kind.REACTION);
        }
        assertThat(kept.kind("like 0")).isEmpty();
        assertThat(kept.kind("like " + KeptItems.SEGMENT_IDS)).isPresent();
        assertThat(kept.kind("like " + MOST)).isPresent();
        assertThat(kept.kind("a comment")).isPresent();
    }

    @Test
    void nothingIsRecordedTwice() {
        kept.add("one", Kind.POST);
        assertThat(kept.changes()).containsOnlyKeys("kept-post-0");
        assertThat(kept.changes()).isEmpty();
        kept.add("one", Kind.POST);
        assertThat(kept.changes()).isEmpty();
        kept.add("two", Kind.POST);
        assertThat(kept.changes()).hasSize(1);
    }

    @Test
    void whoeverTakesTheConnectionOverKnowsTheSame() {
        for (int i = 0; i <= MOST; i++) {
            kept.add("like " + i, Kind.REACTION);
            if (i % 700 == 0) {
                record();
            }
        }
        kept.add("a post", Kind.POST);
        record();
        recorded.put("", TextNode.valueOf("another state"));
        recorded.put("kept-post-9", TextNode.valueOf("no segment"));

        KeptItems next = KeptItems.recorded(recorded);
        assertThat(next.kind("a post")).contains(Kind.POST);
        assertThat(next.kind("like 0")).isEmpty();
        for (int i = KeptItems.SEGMENT_IDS; i <= MOST; i++) {
            assertThat(next.kind("like " + i)).contains(Kind.REACTION);
        }
        next.add("like " + (MOST + 1), Kind.REACTION);
        assertThat(next.changes()).containsOnlyKeys("kept-reaction-0");
    }

    private void record() {
        kept.changes().forEach((part, segment) -> recorded.put(part, Json.MAPPER.valueToTree(segment)));
    }
}
