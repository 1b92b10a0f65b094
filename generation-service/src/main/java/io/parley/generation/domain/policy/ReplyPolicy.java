package io.parley.generation.domain.policy;

import io.parley.contract.BrandsConfig;
import io.parley.contract.BrandsConfig.Autonomy;
import io.parley.contract.Item;
import io.parley.contract.Kind;
import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.generation.domain.item.ItemFacts;
import io.parley.generation.domain.item.Obstacle;
import io.parley.generation.domain.text.Languages;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which scored items are answered, and which of them first. */
public final class ReplyPolicy {

    private static final int UNHAPPY = 0;
    private static final int ASKING = 1;
    private static final int CHATTING = 2;
    private static final int HAPPY = 3;

    private ReplyPolicy() {}

    /** @param brand the item's brand; absent when the brands file has it no more */
    public static PolicyOutcome decide(
            Item item, Sentiment sentiment, BrandsConfig.@Nullable Brand brand, ItemFacts facts) {
        return obstacle(item, brand, facts)
                .<PolicyOutcome>map(PolicyOutcome.Skip::new)
                .orElseGet(() -> new PolicyOutcome.Answer(priority(item, sentiment)));
    }

    private static Optional<Obstacle> obstacle(Item item, BrandsConfig.@Nullable Brand brand, ItemFacts facts) {
        if (brand == null) {
            return Optional.of(Obstacle.BRAND_UNKNOWN);
        }
        if (item.own()) {
            return Optional.of(Obstacle.OWN);
        }
        if (item.history()) {
            return Optional.of(Obstacle.HISTORY);
        }
        if (answeredOnRequestOnly(item.kind())
                && !brand.autonomy().containsKey(item.kind().wireName())) {
            return Optional.of(Obstacle.KIND);
        }
        if (brand.autonomyFor(item.kind()) == Autonomy.NONE) {
            return Optional.of(Obstacle.AUTONOMY_NONE);
        }
        return facts.obstacleTo(item).or(() -> obstacleInText(item, brand));
    }

    private static Optional<Obstacle> obstacleInText(Item item, BrandsConfig.Brand brand) {
        String text = item.text();
        if (text == null || text.isBlank()) {
            return Optional.of(Obstacle.NO_TEXT);
        }
        if (Spam.looksLikeIt(item, text)) {
            return Optional.of(Obstacle.SPAM);
        }
        String language = Languages.of(item);
        if (language.equals(Languages.UNDETERMINED)) {
            return Optional.of(Obstacle.NO_TEXT);
        }
        boolean spoken = brand.languages().stream().map(Languages::primary).anyMatch(language::equals);
        return spoken ? Optional.empty() : Optional.of(Obstacle.LANGUAGE);
    }

    private static boolean answeredOnRequestOnly(Kind kind) {
        return kind == Kind.POST || kind == Kind.REACTION;
    }

    private static int priority(Item item, Sentiment sentiment) {
        if (sentiment.label() == Label.NEGATIVE) {
            return UNHAPPY;
        }
        String text = item.text();
        if (text != null && (text.contains("?") || text.contains("？"))) {
            return ASKING;
        }
        return sentiment.label() == Label.POSITIVE ? HAPPY : CHATTING;
    }
}
