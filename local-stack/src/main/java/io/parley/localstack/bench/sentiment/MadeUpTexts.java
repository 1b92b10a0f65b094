package io.parley.localstack.bench.sentiment;

import java.util.List;
import java.util.Random;

/**
 * Made-up English and Chinese texts about made-up brands, the same for the same seed: clear ones, questions, mixed and
 * sarcastic ones, with emoji, handles, hashtags and links. They show how fast the cascade is, never how right.
 */
public final class MadeUpTexts {

    private static final List<String> ENGLISH = List.of(
            "I love the %s, best thing that happened to my %s!",
            "The %s arrived broken and nobody answers, terrible service. Third time this %s.",
            "When will the %s be back in the shop? Asking for a friend, it is for %s.",
            "Oh great, another delay of the %s. Just what I needed on a %s.",
            "@harbourtea the %s is sooooo good 😍😍 #teatime, had it every %s",
            "Not bad at all, but the %s was cold when it came, and on a %s I expect better. https://example.org/%s",
            "just had the %s with my sister, then walked home past the pier. Typical %s",
            "The staff were kind, the %s was not worth the money. Mixed feelings about this %s.",
            "Worst %s ever. I want my money back before %s!!!");

    private static final List<String> CHINESE = List.of(
            "%s 真的太好喝了，%s 还会再来，强烈推荐！",
            "%s 等了一个小时还没到，%s 再也不买了，太差劲了。",
            "请问 %s 什么时候有货？%s 想买来送人。",
            "包装很漂亮，就是 %s 味道一般，%s 性价比不高。",
            "呵呵，%s 又卖完了，你们 %s 可真会做生意 🙄",
            "今天在 Tidewater Coffee 试了 %s, not bad, %s 再去一次 😋",
            "%s 收到了，%s 发的货，还没打开。");

    private static final List<String> ENGLISH_THINGS =
            List.of("jasmine pearls", "cold brew", "smoked oolong", "travel cup", "oat latte", "gift box");
    private static final List<String> CHINESE_THINGS = List.of("茉莉花茶", "冷萃咖啡", "乌龙茶", "随行杯", "燕麦拿铁", "礼盒");
    private static final List<String> ENGLISH_TIMES =
            List.of("Monday", "morning", "week", "birthday", "winter", "weekend");
    private static final List<String> CHINESE_TIMES = List.of("周一", "早上", "这周", "生日", "冬天", "周末");

    private final Random chance;

    /** Texts that anyone with this seed gets, too. */
    public MadeUpTexts(long seed) {
        this.chance = new Random(seed);
    }

    /** The next one, in either language. */
    public String next() {
        return chance.nextBoolean() ? english() : chinese();
    }

    /** The next English one. */
    public String english() {
        return text(ENGLISH, ENGLISH_THINGS, ENGLISH_TIMES);
    }

    /** The next Chinese one. */
    public String chinese() {
        return text(CHINESE, CHINESE_THINGS, CHINESE_TIMES);
    }

    private String text(List<String> sentences, List<String> things, List<String> times) {
        // Tells it from all others, as nobody says the same thing twice.
        String number = Integer.toString(chance.nextInt(1_000_000), Character.MAX_RADIX);
        return any(sentences).formatted(any(things), any(times), number) + " " + number;
    }

    private String any(List<String> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
