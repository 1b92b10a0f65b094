package io.parley.ingest.domain.platform.telegram;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.signature.SharedToken;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Telegram bots: the token given to {@code setWebhook} comes back in a header. The answer has no body, because Telegram
 * would carry out a JSON body as a call of the bot.
 */
public final class Telegram implements Platform {

    private static final SharedToken TOKEN = new SharedToken("X-Telegram-Bot-Api-Secret-Token");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public List<String> problems(BrandsConfig.Connection connection) {
        return connection.secrets().stream()
                        .allMatch(secret -> SECRET.matcher(secret).matches())
                ? List.of()
                : List.of("secrets: Telegram takes a secret_token of 1 to 256 letters, digits, _ and -; one of these is"
                        + " not.");
    }

    @Override
    public Verification verify(Delivery delivery, Origin origin) {
        return TOKEN.verify(delivery, origin.connection().secrets());
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return TelegramReader.read(delivery.body(), origin);
    }
}
