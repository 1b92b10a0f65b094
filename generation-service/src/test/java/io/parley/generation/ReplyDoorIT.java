package io.parley.generation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.parley.contract.Reply;
import io.parley.contract.ReplyState;
import io.parley.contract.Sentiment.Label;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.PostgresResource;
import io.parley.localstack.testing.StandInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door for the people who decide. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(StandInResource.class)
class ReplyDoorIT {

    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String databaseUrl;

    private Traffic traffic;
    private Rows rows;

    @BeforeEach
    void open() {
        traffic = new Traffic(bootstrapServers);
        rows = new Rows(databaseUrl);
    }

    @AfterEach
    void close() {
        traffic.close();
    }

    @Test
    void approvalReleasesTheReplyInThePersonsName() {
        Sample question = held("How long does delivery of a parcel take?");
        as("mia")
                .post("/replies/{id}/approve", id(question))
                .then()
                .statusCode(200)
                .body("state", equalTo("released"))
                .body("decidedBy", equalTo("Mia"))
                .body("history.state", contains("queued", "drafted", "held", "approved", "released"));

        List<Reply> replies = traffic.repliesUntil(question, ReplyState.RELEASED);
        assertThat(replies)
                .extracting(Reply::state)
                .containsExactly(ReplyState.DRAFTED, ReplyState.HELD, ReplyState.APPROVED, ReplyState.RELEASED);
        assertThat(replies.getLast().decidedBy()).isEqualTo("Mia");
    }

    @Test
    void samePersonMayApproveTwiceAnotherMayNot() {
        Sample question = held("When do you open?");
        as("mia").post("/replies/{id}/approve", id(question)).then().statusCode(200);
        as("mia").post("/replies/{id}/approve", id(question)).then().statusCode(200);
        as("noor")
                .post("/replies/{id}/approve", id(question))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", equalTo("The reply is released by Mia."));
    }

    @Test
    void ofTwoApprovalsAtOnceOneWins() throws Exception {
        Sample question = held("When do you open?");
        String id = id(question);
        Callable<Integer> mia =
                () -> as("mia").post("/replies/{id}/approve", id).statusCode();
        Callable<Integer> noor =
                () -> as("noor").post("/replies/{id}/approve", id).statusCode();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(List.of(mia, noor)))
                    .extracting(status -> status.get())
                    .containsExactlyInAnyOrder(200, 409);
        }
        assertThat(traffic.repliesUntil(question, ReplyState.RELEASED))
                .extracting(Reply::state)
                .containsOnlyOnce(ReplyState.RELEASED);
    }

    @Test
    void rejectionEndsTheReplyWithItsReason() {
        Sample question = held("When do you open?");
        as("noor")
                .body("{\"reason\": \"too stiff\"}")
                .post("/replies/{id}/reject", id(question))
                .then()
                .statusCode(200)
                .body("state", equalTo("rejected"));

        Reply rejected = traffic.repliesUntil(question, ReplyState.REJECTED).getLast();
        assertThat(rejected.reasons()).containsExactly("too stiff");
        assertThat(rejected.decidedBy()).isEqualTo("Noor");
        as("mia").post("/replies/{id}/approve", id(question)).then().statusCode(409);
    }

    @Test
    void textOfAPersonIsJudgedButTheirsToRelease() {
        Sample question = held("When do you open?");
        as("mia")
                .body("{\"text\": \"We open at 7:15, I guarantee it.\"}")
                .put("/replies/{id}/text", id(question))
                .then()
                .statusCode(200)
                .body("state", equalTo("held"))
                .body("reasons", hasItem(containsString("guarantee")))
                .body("reasons", hasItem(containsString("7:15")));
        as("mia").post("/replies/{id}/approve", id(question)).then().statusCode(200);

        assertThat(traffic.repliesUntil(question, ReplyState.RELEASED).getLast().text())
                .isEqualTo("We open at 7:15, I guarantee it.");
    }

    @Test
    void suggestionCanBeApproved() {
        Sample praise = Sample.comment("whisper", "Lovely tea!");
        traffic.scored(praise, Label.POSITIVE);
        traffic.repliesUntil(praise, ReplyState.DRAFTED);
        as("mia").post("/replies/{id}/approve", id(praise)).then().statusCode(200);

        assertThat(traffic.repliesUntil(praise, ReplyState.RELEASED))
                .extracting(Reply::state)
                .containsExactly(ReplyState.DRAFTED, ReplyState.APPROVED, ReplyState.RELEASED);
    }

    @Test
    void replyShowsWhatHelpsToDecide() {
        Sample question = held("How long does delivery of a parcel take?");
        as("ravi")
                .get("/replies/{id}", id(question))
                .then()
                .statusCode(200)
                .body("itemText", equalTo("How long does delivery of a parcel take?"))
                .body("sentiment", equalTo("neutral"))
                .body("passages.title", contains("Delivery"))
                .body("reasons", contains("the brand wants a person to approve"))
                .body("history.state", contains("queued", "drafted", "held"));
    }

    @Test
    void listGoesOnWhereThePageBeforeEnded() {
        Sample first = held("When do you open?");
        Sample second = held("When do you close?");
        Response page = as("ravi").get("/replies?state=held&brand=harbour&limit=1");
        List<String> seen = new ArrayList<>(page.jsonPath().getList("replies.id", String.class));
        while (page.jsonPath().get("next") != null) {
            page = as("ravi")
                    .get("/replies?state=held&brand=harbour&limit=1&after="
                            + page.jsonPath().get("next"));
            seen.addAll(page.jsonPath().getList("replies.id", String.class));
        }
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(id(first), id(second));
    }

    @Test
    void accountingAddsUp() {
        held("When do you open?");
        Response account = as("ravi").get("/replies/accounting");
        long replies = sum(account, "replies");
        assertThat(account.jsonPath().getLong("scored")).isEqualTo(replies + sum(account, "skipped"));
        assertThat(replies).isPositive();
    }

    @Test
    void doorIsClosedWithoutAToken() {
        given().get("/replies").then().statusCode(401);
        given().post("/replies/{id}/approve", NOBODYS).then().statusCode(401);
    }

    @Test
    void readerDecidesNothing() {
        as("ravi").post("/replies/{id}/approve", NOBODYS).then().statusCode(403);
        as("ravi")
                .body("{\"reason\": \"no\"}")
                .post("/replies/{id}/reject", NOBODYS)
                .then()
                .statusCode(403);
        as("ravi")
                .body("{\"text\": \"hello\"}")
                .put("/replies/{id}/text", NOBODYS)
                .then()
                .statusCode(403);
    }

    @Test
    void unknownReplyIsAProblem() {
        as("mia")
                .get("/replies/{id}", NOBODYS)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo("No such reply"));
        as("mia").post("/replies/{id}/approve", NOBODYS).then().statusCode(404);
        as("mia")
                .body("{\"text\": \"hello\"}")
                .put("/replies/{id}/text", NOBODYS)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/replies?limit=0", "/replies?limit=201", "/replies?state=nonsense"})
    void nonsenseInAQueryIsAProblem(String path) {
        as("ravi").get(path).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"reason\": \" \"}", "{\"reason\": \"a\\u0000b\"}"})
    void rejectionNeedsAReason(String body) {
        as("mia")
                .body(body)
                .post("/replies/{id}/reject", NOBODYS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private Sample held(String text) {
        Sample question = Sample.comment("harbour", text);
        traffic.scored(question, Label.NEUTRAL);
        traffic.repliesUntil(question, ReplyState.HELD);
        return question;
    }

    private String id(Sample sample) {
        return Objects.requireNonNull(rows.replyId(sample));
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2("token-of-" + person + "-for-tests").contentType(ContentType.JSON);
    }

    private static long sum(Response account, String part) {
        return account.jsonPath().getMap(part, String.class, Long.class).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
