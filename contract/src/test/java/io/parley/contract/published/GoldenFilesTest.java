package io.parley.contract.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.EventType;
import io.parley.contract.Kind;
import io.parley.contract.ReplyState;
import io.parley.contract.Verb;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden files are what readers out there have stored: they are added, never changed. */
class GoldenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static Stream<String> types() {
        return Examples.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readingAGoldenFileGivesTheRecord(String type) {
        assertThat(golden(type).read()).isEqualTo(Examples.event(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void writingTheRecordGivesTheGoldenFile(String type) {
        assertThat(Golden.parse(Examples.of(type).toJson())).isEqualTo(golden(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void goldenFilesKeepToTheirSchema(String type) {
        EventType eventType = EventType.named(type).orElseThrow();

        assertThat(Schemas.problems(eventType.data(), golden(type).value())).isEmpty();
    }

    @Test
    void everyDataRecordKindVerbAndReplyStateHasAGoldenFile() {
        List<EventType> covered =
                types().map(type -> EventType.named(type).orElseThrow()).toList();
        Set<String> names = covered.stream().map(EventType::name).collect(Collectors.toSet());

        assertThat(covered.stream().map(EventType::data))
                .containsAll(EventType.all().stream().map(EventType::data).toList());
        assertThat(names)
                .containsAll(Arrays.stream(Kind.values())
                        .map(kind -> EventType.of(kind, Verb.CREATED).name())
                        .toList())
                .containsAll(Arrays.stream(Verb.values())
                        .map(verb -> EventType.of(Kind.COMMENT, verb).name())
                        .toList())
                .containsAll(Arrays.stream(ReplyState.values())
                        .map(state -> EventType.of(state).name())
                        .toList());
        CheckedIn.folderHoldsOnly(
                FOLDER, ".json", names.stream().map(name -> name + ".json").collect(Collectors.toSet()));
    }

    private static Golden golden(String type) {
        Path file = FOLDER.resolve(type + ".json");
        CheckedIn.isWrittenOnce(file, Examples.of(type).toJson());
        return Golden.parse(CheckedIn.read(file));
    }
}
