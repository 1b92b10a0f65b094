package io.parley.ingest.domain.platform.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInReaderTest {

    private static final String PAGE = "urn:li:organization:4200";
    private static final String POST = "urn:li:activity:7100";
    private static final String ADA = "urn:li:person:ada1";
    private static final Instant AT = Instant.ofEpochMilli(1773480400123L);

    private static final String SHORT = "urn:li:comment:(activity:7100,9001)";
    private static final String LONG = "urn:li:comment:(urn:li:activity:7100,9001)";

    private static final String COMMENT = notification("COMMENT", SHORT, """
            "decoratedGeneratedActivity": {"comment": {"entity": "%s", "owner": "%s", "object": "%s",
              "text": "Does the new mug keep warm?\\nAsking for two."}}""".formatted(LONG, ADA, POST));
    private static final String EDIT = notification("COMMENT_EDIT", SHORT, """
            "decoratedGeneratedActivity": {"comment": {"entity": "%s", "owner": "%s", "object": "%s",
              "text": "Does the new mug keep warm?"}}""".formatted(LONG, ADA, POST));
    private static final String DELETION = notification("COMMENT_DELETE", SHORT, "\"x\": 1");

    @Test
    void commentBecomesAnItemUnderItsPost() {
        ItemReceived received = MadeUp.only(read(COMMENT));
        Item item = received.item();
        assertThat(received.eventId()).isEqualTo("harbour/linkedin:" + LONG + "/created/0");
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.parentId()).isEqualTo(POST);
        assertThat(item.threadId()).isEqualTo(POST);
        assertThat(item.author()).isEqualTo(new Author(ADA, null, null, false));
        assertThat(item.text()).isEqualTo("Does the new mug keep warm?\nAsking for two.");
        assertThat(item.createdAt()).isEqualTo(AT);
        assertThat(item.language()).isNull();
        assertThat(item.permalink()).isNull();
        assertThat(received.nativeFragment()).isNotNull();
    }

    @Test
    void replyHangsOnTheCommentItAnswers() {
        Item item = MadeUp.only(
                        read(notification("COMMENT", "urn:li:comment:(activity:7100,9002)", """
                        "decoratedGeneratedActivity": {"comment": {"owner": "%s", "object": "%s", "text": "Me too"}}""".formatted(ADA, SHORT))))
                .item();
        assertThat(item.parentId()).isEqualTo(LONG);
        assertThat(item.threadId()).isEqualTo(POST);
    }

    @Test
    void editAndDeletionFindTheSameComment() {
        ItemReceived edit = MadeUp.only(read(EDIT));
        assertThat(edit.eventId()).isEqualTo("harbour/linkedin:" + LONG + "/edited/" + AT.toEpochMilli());
        assertThat(edit.item().editedAt()).isEqualTo(AT);
        assertThat(edit.item().createdAt()).isNull();

        ItemReceived deletion = MadeUp.only(read(DELETION));
        assertThat(deletion.verb()).isEqualTo(Verb.DELETED);
        assertThat(deletion.item().nativeId()).isEqualTo(LONG);
        assertThat(deletion.item().threadId()).isEqualTo(POST);
        assertThat(deletion.item().text()).isNull();
        assertThat(deletion.item().author()).isNull();
    }

    @Test
    void eitherSpellingOfACommentIsTheSameComment() {
        assertThat(MadeUp.only(read(COMMENT.replace(SHORT, LONG))).eventId())
                .isEqualTo(MadeUp.only(read(COMMENT)).eventId())
                .isEqualTo(MadeUp.only(read(COMMENT.replace("\"generatedActivity\"", "\"gone\"")))
                        .eventId());
    }

    @Test
    void everyAdminsCopyIsTheSameFact() {
        for (String original : List.of(COMMENT, EDIT, DELETION)) {
            String copy = original.replace("5603453321", "5603453322").replace("person:admin1", "person:admin2");
            assertThat(copy).isNotEqualTo(original);
            assertThat(MadeUp.only(read(copy)).eventId())
                    .isEqualTo(MadeUp.only(read(original)).eventId());
        }
    }

    @Test
    void whatThePageWroteIsItsOwn() {
        assertThat(MadeUp.only(read(COMMENT.replace(ADA, PAGE))).item().own()).isTrue();
        assertThat(MadeUp.only(read(COMMENT.replace("\"COMMENT\"", "\"ADMIN_COMMENT\"")
                                .replace(ADA, PAGE)))
                        .item()
                        .author())
                .isEqualTo(new Author(PAGE, null, null, true));
        assertThat(MadeUp.only(read(notification("ADMIN_COMMENT", SHORT, "\"x\": 1")))
                        .item()
                        .author())
                .isEqualTo(new Author(PAGE, null, null, true));
    }

    @ParameterizedTest
    @CsvSource({
        "'urn:li:reaction:(urn:li:person:ada1,urn:li:activity:7100)',"
                + " 'urn:li:reaction:(urn:li:person:ada1,urn:li:activity:7100)', urn:li:person:ada1",
        "'urn:li:like:(person:ada1,activity:7100)',"
                + " 'urn:li:like:(urn:li:person:ada1,urn:li:activity:7100)', urn:li:person:ada1",
        "'urn:li:like:(urn:li:organization:4200,urn:li:comment:(activity:7100,9001))',"
                + " 'urn:li:like:(urn:li:organization:4200,urn:li:comment:(urn:li:activity:7100,9001))',"
                + " urn:li:organization:4200"
    })
    void likeIsAReactionOfTheOneItsIdNames(String generated, String id, String actor) {
        ItemReceived received = MadeUp.only(read(notification("LIKE", generated, "\"x\": 1")));
        assertThat(received.eventId()).isEqualTo("harbour/linkedin:" + id + "/created/" + AT.toEpochMilli());
        assertThat(received.item().kind()).isEqualTo(Kind.REACTION);
        assertThat(received.item().reaction()).isEqualTo("like");
        assertThat(received.item().parentId()).isEqualTo(id.contains("comment") ? LONG : POST);
        assertThat(received.item().threadId()).isEqualTo(POST);
        assertThat(received.item().author()).isEqualTo(new Author(actor, null, null, actor.equals(PAGE)));
    }

    @Test
    void likeIsInTheThreadOfTheCommentsWhateverElseThePostIsCalled() {
        String comment = COMMENT.replace("\"sourcePost\": \"" + POST, "\"sourcePost\": \"urn:li:share:6100");
        for (String target : List.of(POST, SHORT)) {
            Item like = MadeUp.only(
                            read(notification("LIKE", "urn:li:reaction:(urn:li:person:ada1," + target + ")", "\"x\": 1")
                                    .replace("\"sourcePost\": \"" + POST, "\"sourcePost\": \"urn:li:share:6100")))
                    .item();
            assertThat(like.parentId()).isEqualTo(target.equals(POST) ? POST : LONG);
            assertThat(like.threadId())
                    .isEqualTo(MadeUp.only(read(comment)).item().threadId())
                    .isEqualTo(POST);
        }
    }

    @Test
    void commentWhoseActivityHasAnIdOfItsOwnIsFoundByItsDeletion() {
        String comment =
                COMMENT.replace("\"generatedActivity\": \"" + SHORT, "\"generatedActivity\": \"urn:li:activity:7777");
        assertThat(comment).isNotEqualTo(COMMENT);
        assertThat(MadeUp.only(read(comment)).item().id())
                .isEqualTo(MadeUp.only(read(DELETION)).item().id());
    }

    @ParameterizedTest
    @CsvSource({
        "urn:li:organizationBrand:4200, urn:li:organization:4200, true",
        "urn:li:organizationBrand:4200, urn:li:organizationBrand:4200, true",
        "urn:li:organization:4200, urn:li:organizationBrand:4200, true",
        "urn:li:organization:4200, urn:li:person:4200, false",
        "urn:li:organization:4200, urn:li:organization:4201, false",
        "urn:li:organization:4200, urn:li:organization:4300, true"
    })
    void pageIsItselfUnderEitherNameAndByAnyOfItsAccounts(String page, String owner, boolean own) {
        byte[] body = body(COMMENT.replace(PAGE, page).replace(ADA, owner));
        for (String account : List.of("4200", "urn:li:organization:4200")) {
            assertThat(MadeUp.only(LinkedInReader.read(body, MadeUp.origin("linkedin", account, "4300")))
                            .item()
                            .own())
                    .isEqualTo(own);
        }
    }

    @Test
    void likeWithoutAnIdIsItsTargetsAndNobodys() {
        ItemReceived received =
                MadeUp.only(read(notification("LIKE", "x", "\"x\": 1").replace("\"generatedActivity\"", "\"gone\"")));
        assertThat(received.item().nativeId()).isEqualTo(POST + "/unknown/like");
        assertThat(received.item().version()).isEqualTo(Long.toString(AT.toEpochMilli()));
        assertThat(received.item().author()).isNull();
    }

    @Test
    void shareIsAPostOfItsOwn() {
        Item item = MadeUp.only(read(notification("SHARE", "urn:li:share:7300", """
                        "decoratedGeneratedActivity": {"share": {"entity": "urn:li:share:7300", "owner": "%s",
                          "text": "Look at this"}}""".formatted(ADA))))
                .item();
        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.nativeId()).isEqualTo("urn:li:share:7300");
        assertThat(item.threadId()).isEqualTo("urn:li:share:7300");
        assertThat(item.parentId()).isEqualTo(POST);
        assertThat(item.text()).isEqualTo("Look at this");
        assertThat(item.author()).isEqualTo(new Author(ADA, null, null, false));
    }

    @Test
    void postThatNamesThePageIsAMention() {
        Item generated = MadeUp.only(read(notification("SHARE_MENTION", "urn:li:share:7400", """
                        "decoratedGeneratedActivity": {"share": {"owner": "%s", "text": "Thanks @Harbour Tea"}}""".formatted(ADA))))
                .item();
        assertThat(generated.kind()).isEqualTo(Kind.MENTION);
        assertThat(generated.nativeId()).isEqualTo("urn:li:share:7400");
        assertThat(generated.text()).isEqualTo("Thanks @Harbour Tea");
        assertThat(generated.parentId()).isNull();

        Item source = MadeUp.only(read(notification("SHARE_MENTION", "x", """
                        "decoratedSourcePost": {"entity": "urn:li:share:7400", "owner": "%s", "text": "Hi Harbour"}""".formatted(ADA))
                        .replace("\"generatedActivity\"", "\"gone\"")))
                .item();
        assertThat(source.nativeId()).isEqualTo(POST);
        assertThat(source.text()).isEqualTo("Hi Harbour");
        assertThat(source.author()).isEqualTo(new Author(ADA, null, null, false));
    }

    @Test
    void commentWithoutDecorationKeepsItsPlace() {
        Item item = MadeUp.only(read(notification("COMMENT", SHORT, "\"decoratedGeneratedActivity\": null")))
                .item();
        assertThat(item.nativeId()).isEqualTo(LONG);
        assertThat(item.threadId()).isEqualTo(POST);
        assertThat(item.text()).isNull();
        assertThat(item.author()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOLLOW", "COMMENT_REACTION", "", "like"})
    void unknownActionIsLeftOut(String action) {
        Reading.Parts parts = MadeUp.parts(read(notification(action, "urn:li:x:1", "\"x\": 1"), COMMENT));
        assertThat(parts.items()).hasSize(1);
        assertThat(parts.leftOut()).isEqualTo(Map.of("no-item", 1));
        assertThat(parts.unreadable()).isEmpty();
    }

    @Test
    void otherKindsOfDeliveriesAreLeftOut() {
        for (String body : List.of("{\"type\": \"LEAD_ACTION\", \"leadAction\": \"CREATED\"}", "{}")) {
            assertThat(MadeUp.parts(LinkedInReader.read(body.getBytes(UTF_8), MadeUp.origin("linkedin"))))
                    .isEqualTo(new Reading.Parts(List.of(), List.of(), Map.of("no-item", 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:li:organization:4200", "4200"})
    void pageIsKnownByItsUrnOrItsNumber(String account) {
        Reading.Parts parts = MadeUp.parts(LinkedInReader.read(
                body(COMMENT, COMMENT.replace(PAGE, "urn:li:organization:4201")), MadeUp.origin("linkedin", account)));
        assertThat(parts.items()).hasSize(1);
        assertThat(parts.leftOut()).isEqualTo(Map.of("other-account", 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    42                                                                | /notifications/1: must be
                    null                                                              | /notifications/1: must be
                    {"action": 5}                                                     | /notifications/1/action
                    {"action": "COMMENT", "organizationalEntity": "urn:li:organization:4200"} | /notifications/1/generatedActivity
                    {"action": "LIKE", "organizationalEntity": "urn:li:organization:4200"} | /notifications/1/generatedActivity
                    {"action": "SHARE", "organizationalEntity": "urn:li:organization:4200", "generatedActivity": []} | /notifications/1/generatedActivity
                    {"action": "SHARE_MENTION", "organizationalEntity": "urn:li:organization:4200"} | /notifications/1/generatedActivity
                    {"action": "COMMENT", "organizationalEntity": {}}                 | /notifications/1/organizationalEntity
                    {"action": "COMMENT", "organizationalEntity": "4200", "generatedActivity": "u", "decoratedGeneratedActivity": "x"} | /notifications/1/decoratedGeneratedActivity
                    """)
    void unreadableNotificationIsKeptAloneAndItsNeighboursGoOn(String bad, String reason) {
        Reading.Parts parts = MadeUp.parts(read(COMMENT, bad, DELETION));
        assertThat(parts.items()).hasSize(2);
        assertThat(parts.unreadable()).singleElement().satisfies(kept -> {
            assertThat(kept.reason()).startsWith(reason);
            assertThat(new String(kept.bytes(), UTF_8)).contains(bad).doesNotContain("COMMENT_DELETE");
        });
    }

    @Test
    void deliveryWhoseNotificationsAreNoListIsUnreadable() {
        byte[] body = "{\"type\": \"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\"}".getBytes(UTF_8);
        assertThat(MadeUp.parts(LinkedInReader.read(body, MadeUp.origin("linkedin")))
                        .unreadable())
                .singleElement()
                .satisfies(kept -> assertThat(kept.reason()).startsWith("/notifications: "));
    }

    @Test
    void redeliveryHasTheSameEventIdWheneverItComes() {
        Random random = new Random(20260314);
        String[] actions = {"COMMENT", "ADMIN_COMMENT", "COMMENT_EDIT", "COMMENT_DELETE", "LIKE", "SHARE"};
        for (int i = 0; i < 1000; i++) {
            String generated = "urn:li:comment:(activity:%d,%d)".formatted(random.nextInt(9), random.nextInt(99));
            byte[] body = body(notification(actions[random.nextInt(actions.length)], generated, "\"x\": 1"));
            Instant later = MadeUp.ARRIVAL.plusSeconds(random.nextInt(600_000));
            assertThat(MadeUp.only(LinkedInReader.read(
                                    body, MadeUp.account("linkedin").at(later)))
                            .eventId())
                    .isEqualTo(MadeUp.only(LinkedInReader.read(body, MadeUp.origin("linkedin")))
                            .eventId());
        }
    }

    private static Reading read(String... notifications) {
        return LinkedInReader.read(body(notifications), MadeUp.origin("linkedin", PAGE, "4200"));
    }

    private static byte[] body(String... notifications) {
        return ("{\"type\": \"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\", \"notifications\": ["
                        + String.join(", ", notifications) + "]}")
                .getBytes(UTF_8);
    }

    private static String notification(String action, String generated, String more) {
        return """
                {"notificationId": 5603453321, "organizationalEntity": "%s", "action": "%s", "sourcePost": "%s",
                 "generatedActivity": "%s", "lastModifiedAt": %d, "subscriber": "urn:li:person:admin1", %s}""".formatted(PAGE, action, POST, generated, AT.toEpochMilli(), more);
    }
}
