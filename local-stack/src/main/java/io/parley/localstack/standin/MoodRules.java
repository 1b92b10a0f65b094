package io.parley.localstack.standin;

import io.parley.localstack.standin.SentimentRules.Label;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Emotion and intent by a few words each; where none stands in the text, the label decides. */
final class MoodRules {

    private static final Map<String, Pattern> EMOTIONS = new LinkedHashMap<>();
    private static final Map<String, Pattern> INTENTS = new LinkedHashMap<>();

    static {
        EMOTIONS.put("fear", words("worried|afraid|scared|unsafe|allerg\\w*", "担心|害怕|过敏"));
        EMOTIONS.put("disgust", words("gross|disgusting|mould\\w*|mold\\w*|filthy", "恶心|发霉"));
        EMOTIONS.put("sadness", words("sad|miss|disappointed|sorry|heartbroken", "难过|失望|可惜"));
        EMOTIONS.put("surprise", words("wow|surprised|unexpected\\w*|whoa", "惊讶|没想到|居然|竟然"));
        INTENTS.put(
                "spam", words("giveaway|promo code|follow me|click (?:here|the link)|free followers", "加微信|点击链接|互粉"));
        INTENTS.put("request", words("please|could you|can you|would you", "请|麻烦|能不能|可以帮"));
        INTENTS.put("question", Pattern.compile("[?？]|吗|呢"));
    }

    private MoodRules() {}

    static String emotion(String text, Label label) {
        return firstIn(text, EMOTIONS, label == Label.POSITIVE ? "joy" : label == Label.NEGATIVE ? "anger" : "none");
    }

    static String intent(String text, Label label) {
        return firstIn(
                text, INTENTS, label == Label.POSITIVE ? "praise" : label == Label.NEGATIVE ? "complaint" : "other");
    }

    private static String firstIn(String text, Map<String, Pattern> words, String otherwise) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }

    private static Pattern words(String english, String chinese) {
        return Pattern.compile("\\b(?:" + english + ")\\b|" + chinese, Pattern.CASE_INSENSITIVE);
    }
}
