package io.parley.ingest.domain.platform.bluesky;

import static io.parley.ingest.domain.platform.bluesky.Frames.ACCOUNT;
import static io.parley.ingest.domain.platform.bluesky.Frames.BRAND;
import static io.parley.ingest.domain.platform.bluesky.Frames.BRANDS_POST;
import static io.parley.ingest.domain.platform.bluesky.Frames.PERSON;
import static io.parley.ingest.domain.platform.bluesky.Frames.PERSONS_POST;
import static io.parley.ingest.domain.platform.bluesky.Frames.facet;
import static io.parley.ingest.domain.platform.bluesky.Frames.post;
import static io.parley.ingest.domain.platform.bluesky.Frames.reply;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parley.contract.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of a stranger's posts concerns the brand. */
class BrandFilterTest {

    private final BrandFilter filter = BrandFilter.of(ACCOUNT, List.of("harbour cup"));

    @Test
    void postsToTheBrandAndAboutItAreWanted() throws Exception {
        assertThat(wants(post("hi", "\"facets\": [" + facet("mention", "did", BRAND) + "]")))
                .isTrue();
        assertThat(wants(post("hi", reply(BRANDS_POST, PERSONS_POST)))).isTrue();
        assertThat(wants(post("hi", reply(PERSONS_POST, BRANDS_POST)))).isTrue();
        assertThat(wants(post("hi", "\"embed\": {\"record\": {\"uri\": \"" + BRANDS_POST + "\"}}")))
                .isTrue();
        assertThat(wants(post("the @harbour.example shop", ""))).isTrue();
        assertThat(wants(post("my Harbour Cup", ""))).isTrue();
    }

    @Test
    void allElseIsNot() throws Exception {
        assertThat(wants(post("hi", ""))).isFalse();
        assertThat(wants(post("", ""))).isFalse();
        assertThat(wants(post("hi", reply(PERSONS_POST, PERSONS_POST)))).isFalse();
        assertThat(wants(post("hi", "\"facets\": [" + facet("mention", "did", PERSON) + "]")))
                .isFalse();
        assertThat(wants(post("hi", "\"facets\": [" + facet("link", "uri", BRANDS_POST) + "]")))
                .isFalse();
        String longer = BRANDS_POST.replace(BRAND, BRAND + "x");
        assertThat(wants(post("hi", reply(longer, longer)))).isFalse();
    }

    @Test
    void connectionsOwnTermsReplaceTheTrackedOnes() throws Exception {
        BrandFilter own = BrandFilter.of(ACCOUNT.withOptions(Map.of("terms", "night tea, 夜茶")), List.of("harbour cup"));
        assertThat(own.wants(record(post("Night Tea please", "")))).isTrue();
        assertThat(own.wants(record(post("来一杯夜茶", "")))).isTrue();
        assertThat(own.wants(record(post("harbour cup", "")))).isFalse();
    }

    private boolean wants(String record) throws JsonProcessingException {
        return filter.wants(record(record));
    }

    private static PostRecord record(String json) throws JsonProcessingException {
        return new PostRecord(Json.MAPPER.readTree(json));
    }
}
