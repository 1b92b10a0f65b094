package io.parley.generation.domain.policy;

import io.parley.contract.Item;
import io.parley.generation.domain.text.Terms;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A few plain signs of advertising under somebody else's name. Misses plenty and is meant to: what it lets through costs
 * a draft, what it stops costs a customer an answer.
 */
final class Spam {

    private static final int LINKS_MAX = 2;
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://\\S+|\\bwww\\.\\S+");
    private static final Pattern SAME_AGAIN = Pattern.compile("(\\S{3,})(?:\\s+\\1){4,}");

    /** Enough by themselves. */
    private static final List<String> PITCHES = List.of(
            "follow for follow",
            "f4f",
            "check my bio",
            "link in my bio",
            "dm me to earn",
            "earn from home",
            "passive income",
            "double your money",
            "buy followers",
            "get followers",
            "互粉",
            "刷单",
            "加微信",
            "日赚",
            "代刷");

    /** Enough together with a link. */
    private static final List<String> LURES = List.of(
            "crypto",
            "bitcoin",
            "casino",
            "giveaway",
            "free gift",
            "click here",
            "promo",
            "investment",
            "博彩",
            "返利",
            "投资",
            "点击领取");

    private Spam() {}

    static boolean looksLikeIt(Item item, String text) {
        long links = Math.max(item.links().size(), LINK.matcher(text).results().count());
        return links > LINKS_MAX
                || PITCHES.stream().anyMatch(pitch -> Terms.has(text, pitch))
                || (links > 0 && LURES.stream().anyMatch(lure -> Terms.has(text, lure)))
                || SAME_AGAIN.matcher(text).find();
    }
}
