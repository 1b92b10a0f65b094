package io.parley.ingest.domain.platform.whatsapp;

import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.change;
import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.delivery;
import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.messages;
import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.read;
import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bad part is kept and costs none of its neighbours. */
class WhatsAppPartsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "[]",
                "{}",
                "{\"id\": \"wamid.B\", \"type\": 7}",
                "{\"id\": \"wamid.B\", \"type\": \"text\"}",
                "{\"id\": \"wamid.B\", \"type\": \"text\", \"text\": \"hej\"}",
                "{\"id\": \"wamid.B\", \"type\": \"text\", \"text\": {\"body\": 7}}",
                "{\"id\": \"wamid.B\", \"type\": \"text\", \"text\": {}}",
                "{\"type\": \"text\", \"text\": {\"body\": \"hej\"}}",
                "{\"id\": null, \"type\": \"text\", \"text\": {\"body\": \"hej\"}}",
                "{\"id\": [\"x\"], \"type\": \"text\", \"text\": {\"body\": \"hej\"}}",
                "{\"id\": \"wamid.B\", \"from\": {}, \"type\": \"text\", \"text\": {\"body\": \"hej\"}}",
                "{\"id\": \"wamid.B\", \"type\": \"image\", \"image\": []}",
                "{\"id\": \"wamid.B\", \"type\": \"image\", \"image\": {\"caption\": {}}}",
                "{\"id\": \"wamid.B\", \"type\": \"reaction\", \"from\": \"1\", \"reaction\": {\"emoji\": \"x\"}}",
                "{\"id\": \"wamid.B\", \"type\": \"reaction\", \"reaction\": {\"message_id\": \"wamid.T\"}}",
                "{\"type\": \"reaction\", \"from\": \"1\", \"reaction\": {\"message_id\": \"wamid.T\"}}",
                "{\"id\": \"wamid.B\", \"type\": \"edit\"}",
                "{\"id\": \"wamid.B\", \"type\": \"edit\", \"edit\": {\"original_message_id\": \"wamid.O\"}}",
                "{\"id\": \"wamid.B\", \"type\": \"revoke\", \"revoke\": {}}"
            })
    void messageThatCannotBeReadIsKeptAndItsNeighboursAreRead(String bad) {
        Reading.Parts parts = MadeUp.parts(read(messages(text("A", "one"), bad, text("C", "two"))));
        assertThat(parts.items()).extracting(received -> received.item().text()).containsExactly("one", "two");
        assertThat(parts.unreadable()).hasSize(1);
        Reading.Unreadable kept = parts.unreadable().getFirst();
        assertThat(new String(kept.bytes(), UTF_8))
                .isEqualTo(new String(messages(bad), UTF_8))
                .contains("phone_number_id", "Ada Lind");
        assertThat(kept.reason()).startsWith("/entry/0/changes/0/value/messages/1");
    }

    @Test
    void changeThatCannotBeReadCostsNoOtherChange() {
        Reading.Parts parts = MadeUp.parts(read(delivery(
                "{\"field\": \"messages\", \"value\": 7}",
                "null",
                change("messages", "\"messages\": {}"),
                change("messages", "\"contacts\": 7, \"messages\": [%s]".formatted(text("A", "one"))))));
        assertThat(parts.items()).hasSize(1);
        assertThat(parts.unreadable()).hasSize(2);
        assertThat(parts.leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"object\": \"whatsapp_business_account\", \"entry\": {}}",
                "{\"object\": \"whatsapp_business_account\", \"entry\": [null]}",
                "{\"object\": \"whatsapp_business_account\", \"entry\": [{\"id\": 1}]}"
            })
    void bodyThatIsNoDeliveryIsKept(String body) {
        Reading.Parts parts = MadeUp.parts(read(body.getBytes(UTF_8)));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable()).hasSize(1);
    }

    @Test
    void deliveryOfAnotherProductIsLeftOut() {
        Reading.Parts parts = MadeUp.parts(read("{\"object\": \"page\", \"entry\": [{}]}".getBytes(UTF_8)));
        assertThat(parts.unreadable()).isEmpty();
        assertThat(parts.leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    @Test
    void hundredsOfMessagesInOneDeliveryAreAllRead() {
        String[] many =
                IntStream.range(0, 800).mapToObj(i -> text("N" + i, "m" + i)).toArray(String[]::new);
        List<ItemReceived> items = MadeUp.parts(read(messages(many))).items();
        assertThat(items).hasSize(800);
        assertThat(items).extracting(ItemReceived::eventId).doesNotHaveDuplicates();
    }

    @Test
    void numbersAreIdsToo() {
        assertThat(MadeUp.only(read(messages("""
                                {"from": 46700000002, "id": 9007199254740993, "type": "text",
                                 "text": {"body": "hej"}}"""))).item())
                .satisfies(item -> assertThat(item.nativeId()).isEqualTo("9007199254740993"))
                .satisfies(item -> assertThat(item.threadId()).isEqualTo("46700000002"));
    }
}
