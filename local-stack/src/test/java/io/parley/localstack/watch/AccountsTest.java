package io.parley.localstack.watch;

import static io.parley.localstack.watch.TopicRecords.clean;
import static io.parley.localstack.watch.TopicRecords.collected;
import static io.parley.localstack.watch.TopicRecords.dead;
import static io.parley.localstack.watch.TopicRecords.inbox;
import static io.parley.localstack.watch.TopicRecords.item;
import static io.parley.localstack.watch.TopicRecords.scored;
import static io.parley.localstack.watch.TopicRecords.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Item;
import io.parley.contract.Kind;
import io.parley.contract.Topic;
import io.parley.contract.Verb;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The arithmetic of the accounting identity. */
class AccountsTest {

    private final Accounts accounts = new Accounts();

    @Test
    void nothingReceivedIsSettled() {
        Accounts.Statement statement = accounts.statement();
        assertThat(statement.settled()).isTrue();
        assertThat(statement.stages())
                .extracting(Accounts.Stage::name)
                .containsExactly("ingest", "sentiment", "trends");
    }

    @Test
    void redeliveriesAreSkippedAndUnreadableRecordsAreDead() {
        Item item = item(Kind.COMMENT, "n1");
        accounts.take(inbox(item, Verb.CREATED));
        accounts.take(inbox(item, Verb.CREATED));
        accounts.take(TopicRecords.unreadable(Topic.INGEST_INBOX));
        accounts.take(clean(item, Verb.CREATED));
        accounts.takeDead(dead(Topic.INGEST_INBOX, "ingest-service"));

        assertThat(stage("ingest")).isEqualTo(new Accounts.Stage("ingest", 3, 1, Map.of("redelivered", 1L), 1, 0));
    }

    @Test
    void deadPartOfADoorIsReceivedAndDeadLettered() {
        accounts.takeDead(TopicRecords.deadAtADoor());
        assertThat(stage("ingest")).isEqualTo(new Accounts.Stage("ingest", 1, 0, Map.of("redelivered", 0L), 1, 0));
        assertThat(accounts.statement().settled()).isTrue();
    }

    @Test
    void whatIsNotYetEmittedIsWaitingAndTheIdentityHolds() {
        accounts.take(inbox(item(Kind.POST, "n1"), Verb.CREATED));
        assertThat(stage("ingest").waiting()).isEqualTo(1);
        assertThat(accounts.statement().holds()).isTrue();
        assertThat(accounts.statement().settled()).isFalse();
    }

    @Test
    void whatCameOutWithoutComingInBreaksTheIdentity() {
        accounts.take(clean(item(Kind.POST, "n1"), Verb.CREATED));
        assertThat(stage("ingest").waiting()).isEqualTo(-1);
        assertThat(accounts.statement().holds()).isFalse();
    }

    @Test
    void eventThatStandsTwiceOnACleanTopicIsNamed() {
        Item item = item(Kind.MESSAGE, "n1");
        accounts.take(inbox(item, Verb.CREATED));
        accounts.take(clean(item, Verb.CREATED));
        accounts.take(clean(item, Verb.CREATED));

        assertThat(accounts.statement().twice()).containsExactly("social-messages harbour/generic:n1/created/0");
        assertThat(accounts.statement().holds()).isFalse();
    }

    @Test
    void everyCleanEventButVisibilityAndReactionsIsScoredOrWithdrawn() {
        accounts.take(clean(item(Kind.COMMENT, "n1"), Verb.CREATED));
        accounts.take(clean(item(Kind.COMMENT, "n1"), Verb.HIDDEN));
        accounts.take(clean(item(Kind.COMMENT, "n2"), Verb.CREATED));
        accounts.take(clean(item(Kind.COMMENT, "n2"), Verb.DELETED));
        accounts.take(clean(item(Kind.POST, "n3"), Verb.CREATED));
        accounts.take(clean(item(Kind.REACTION, "r1"), Verb.CREATED));
        accounts.take(clean(item(Kind.REACTION, "r1"), Verb.SHOWN));
        accounts.take(scored(item(Kind.COMMENT, "n1")));
        accounts.take(scored(item(Kind.COMMENT, "n2")));
        accounts.take(withdrawn(item(Kind.COMMENT, "n2")));
        accounts.takeDead(dead(Topic.SOCIAL_POSTS, "sentiment-service"));

        assertThat(stage("sentiment")).isEqualTo(new Accounts.Stage("sentiment", 5, 3, Map.of("visibility", 1L), 1, 0));
    }

    @Test
    void letterThatIsPutBackIsReceivedAgain() {
        accounts.take(TopicRecords.unreadable(Topic.SOCIAL_COMMENTS));
        accounts.takeDead(dead(Topic.SOCIAL_COMMENTS, "sentiment-service"));
        assertThat(stage("sentiment")).isEqualTo(new Accounts.Stage("sentiment", 1, 0, Map.of("visibility", 0L), 1, 0));

        accounts.take(TopicRecords.unreadable(Topic.SENTIMENT_RETRIES));
        assertThat(stage("sentiment").waiting()).isEqualTo(1);

        accounts.take(scored(item(Kind.COMMENT, "n1")));
        assertThat(stage("sentiment")).isEqualTo(new Accounts.Stage("sentiment", 2, 1, Map.of("visibility", 0L), 1, 0));
    }

    @Test
    void trendsTakesWhatIsLiveAndNotTheBrandsOwn() {
        accounts.take(scored(item(Kind.COMMENT, "live")));
        accounts.take(scored(TopicRecords.history("old")));
        accounts.take(scored(TopicRecords.own("own")));
        accounts.take(scored(TopicRecords.ownHistory("both")));
        accounts.take(withdrawn(item(Kind.COMMENT, "gone")));
        accounts.take(collected(item(Kind.COMMENT, "live")));
        accounts.take(TopicRecords.tick());

        assertThat(stage("trends"))
                .isEqualTo(new Accounts.Stage("trends", 5, 1, Map.of("history", 2L, "own", 1L, "withdrawn", 1L), 0, 0));
    }

    private Accounts.Stage stage(String name) {
        return accounts.statement().stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
