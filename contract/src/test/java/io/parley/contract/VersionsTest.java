package io.parley.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VersionsTest {

    private static final Instant AT = Instant.parse("2026-03-14T09:26:53.500Z");
    private static final List<Media> PHOTO = List.of(new Media("photo", "https://media.example/tin.jpg"));

    @Test
    void aCreateIsVersionZeroWhateverItsTime() {
        assertThat(Versions.of(Verb.CREATED, AT, "text", PHOTO)).isEqualTo("0");
        assertThat(Versions.of(Verb.CREATED, null, null, List.of())).isEqualTo(Item.FIRST_VERSION);
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITED", "DELETED", "HIDDEN", "SHOWN"})
    void anythingLaterIsThePlatformsTimeInMs(Verb verb) {
        assertThat(Versions.of(verb, AT, "text", List.of())).isEqualTo("1773480413500");
    }

    @ParameterizedTest
    @EnumSource(names = {"DELETED", "HIDDEN", "SHOWN"})
    void withoutATimeAChangeThatIsNoEditIsOfTheFirstVersion(Verb verb) {
        assertThat(Versions.of(verb, null, "text", List.of())).isEqualTo("0");
    }

    @Test
    void anEditWithoutATimeIsTwelveHexDigitsOverTextAndMedia() {
        String version = edit("text", PHOTO);

        assertThat(version).matches("[0-9a-f]{12}").isEqualTo(edit("text", List.copyOf(PHOTO)));
        assertThat(version)
                .isNotEqualTo(edit("other text", PHOTO))
                .isNotEqualTo(edit("text", List.of()))
                .isNotEqualTo(edit("text", List.of(new Media("photo", "https://media.example/cup.jpg"))));
    }

    @Test
    void theHashIsThatOfSha256OverUtf8() {
        // printf 'tea 茶' | sha256sum
        assertThat(edit("tea 茶", List.of())).isEqualTo("ec9db6afd531");
    }

    @Test
    void textAndMediaDoNotRunIntoEachOther() {
        assertThat(edit("a", List.of(new Media("photo", "b")))).isNotEqualTo(edit("a photo b", List.of()));
    }

    @Test
    void eventIdsAreBrandSubjectVerbVersion() {
        assertThat(Versions.eventId("harbour", "facebook:1_2", "edited", "17"))
                .isEqualTo("harbour/facebook:1_2/edited/17");
    }

    private static String edit(String text, List<Media> media) {
        return Versions.of(Verb.EDITED, null, text, media);
    }
}
