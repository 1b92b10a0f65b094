package io.parley.ingest.domain.platform.telegram;

import io.parley.contract.Author;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.webhook.Origin;

/** Who wrote or reacted: a person, a bot, or a chat in whose name somebody did. */
final class TelegramAuthor {

    private TelegramAuthor() {}

    static Author of(Fields from, TelegramChat chat, Origin origin) {
        String id = from.requiredId("id");
        return new Author(
                id,
                from.lenient().text("username").orElse(null),
                TelegramContent.name(from).orElse(null),
                origin.accounts().contains(id) || chat.isOfBrand(id));
    }
}
