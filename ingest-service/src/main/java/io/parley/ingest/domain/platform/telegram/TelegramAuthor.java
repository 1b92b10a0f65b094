package io.parley.ingest.domain.platform.telegram;

import io.parley.contract.Author;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.webhook.Origin;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who wrote or reacted: a person, a bot, or a chat in whose name somebody did. */
final class TelegramAuthor {

    private TelegramAuthor() {}

    /** In a private chat there are two, and the chat has the other one's id: whoever else writes there is the brand. */
    static Author of(Fields from, TelegramChat chat, Origin origin) {
        String id = from.requiredId("id");
        String name = Stream.of("title", "first_name", "last_name")
                .flatMap(part -> from.text(part).stream())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        boolean own = origin.accounts().contains(id) || (chat.isPrivate() && !id.equals(chat.id()));
        return new Author(id, from.text("username").orElse(null), name.isEmpty() ? null : name, own);
    }
}
