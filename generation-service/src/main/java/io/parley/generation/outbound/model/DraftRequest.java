package io.parley.generation.outbound.model;

import io.parley.contract.BrandsConfig;
import io.parley.contract.Item;
import io.parley.contract.Reply.Passage;
import io.parley.contract.Sentiment;
import io.parley.generation.domain.text.Cut;
import io.parley.generation.domain.text.Languages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the model is shown, as the JSON of the user message. */
record DraftRequest(Brand brand, Said item, String sentiment, List<Passage> passages) {

    static DraftRequest of(
            BrandsConfig.Brand brand, Item item, Sentiment sentiment, List<Passage> passages, int itemCharsMax) {
        String text = item.text() == null ? "" : item.text();
        return new DraftRequest(
                new Brand(brand.name(), brand.voice().orElse(null)),
                new Said(Cut.to(text, itemCharsMax), Languages.of(item), author(item)),
                sentiment.label().wireName(),
                passages);
    }

    private static @Nullable String author(Item item) {
        if (item.author() == null) {
            return null;
        }
        return item.author().name() != null
                ? item.author().name()
                : item.author().handle();
    }

    /** Whose voice it is. */
    record Brand(String name, @Nullable String voice) {}

    /** What is answered. */
    record Said(String text, String language, @Nullable String author) {}
}
