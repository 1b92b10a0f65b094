package io.parley.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void namesAreKebabCaseUniqueAndWithinKafkasLimit() {
        List<String> names =
                Topic.definitions().stream().map(Topic.Definition::name).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)+"));
        assertThat(names).allMatch(name -> name.length() <= 249);
    }

    @Test
    void everyReaderHasADeadLetterTopicBesideTheTopic() {
        assertThat(Topic.SOCIAL_COMMENTS.deadLetterFor("generation-service"))
                .isEqualTo("social-comments-generation-service-dlq");
        assertThat(Topic.definitions())
                .extracting(Topic.Definition::name)
                .contains("social-comments-generation-service-dlq", "social-comments-sentiment-service-dlq")
                .filteredOn(name -> name.endsWith("-dlq"))
                .hasSize((int) Arrays.stream(Topic.values())
                        .mapToLong(topic -> topic.readers().size())
                        .sum());
    }

    @Test
    void whoDoesNotReadATopicHasNoDeadLettersOfIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Topic.SOCIAL_REPLIES.deadLetterFor("trends-service"))
                .withMessageContaining("trends-service does not read social-replies");
    }

    @Test
    void topicsAreFoundByName() {
        assertThat(Topic.named("social-posts")).contains(Topic.SOCIAL_POSTS);
        assertThat(Topic.named("social-poems")).isEmpty();
    }

    @Test
    void compactedTopicsKeepTheirRecordsForEver() {
        assertThat(Topic.definitions())
                .filteredOn(topic -> topic.cleanup() == Topic.Cleanup.COMPACT)
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(topic.settings())
                        .containsEntry("cleanup.policy", "compact")
                        .containsEntry("retention.ms", "-1"));
    }

    @Test
    void allOtherTopicsForgetAfterAWhile() {
        assertThat(Topic.definitions())
                .filteredOn(topic -> topic.cleanup() == Topic.Cleanup.DELETE)
                .allSatisfy(topic -> assertThat(topic.retention()).isPositive());
    }

    @Test
    void everyEventTypeSaysItsOwnNameAndIsFoundByIt() {
        assertThat(EventType.all()).allSatisfy(type -> {
            assertThat(type.name()).matches("io\\.parley\\.[a-z]+\\.[a-z]+\\.v1");
            assertThat(EventType.named(type.name())).contains(type);
        });
        assertThat(EventType.named("io.parley.poem.written.v1")).isEmpty();
    }
}
