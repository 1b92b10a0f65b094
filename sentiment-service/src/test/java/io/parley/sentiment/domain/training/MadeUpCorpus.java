package io.parley.sentiment.domain.training;

import io.parley.contract.Sentiment.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Labelled sentences from a few made-up parts; the same seed gives the same sentences. */
public final class MadeUpCorpus {

    private static final String[] THINGS = {"tea", "tin", "parcel", "shop", "blend", "cup", "oolong", "delivery"};
    private static final String[] DINGE = {"茶", "包装", "快递", "味道", "杯子", "客服"};

    private MadeUpCorpus() {}

    public static Source english(String name, int texts, long seed) {
        return source(
                name,
                texts,
                seed,
                THINGS,
                new String[] {"I love the %s so much", "the %s is really good 😍", "the %s is not bad", "best %s ever!!"
                },
                new String[] {
                    "where is the %s from?",
                    "we get a %s on Monday",
                    "do you have the %s in green",
                    "my %s is on it's way"
                },
                new String[] {
                    "the %s is not good", "I hate this %s", "the worst %s I have had 😡", "sooooo bad, that %s"
                });
    }

    public static Source chinese(String name, int texts, long seed) {
        return source(
                name,
                texts,
                seed,
                DINGE,
                new String[] {"%s太好了，很喜欢", "%s真不错", "超级喜欢这个%s"},
                new String[] {"请问%s在哪里", "今天收到%s", "%s是什么颜色"},
                new String[] {"%s太差了", "%s不好，很失望", "讨厌这个%s"});
    }

    private static Source source(
            String name, int texts, long seed, String[] things, String[] good, String[] plain, String[] bad) {
        Random random = new Random(seed);
        List<LabelledText> all = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            Label label = Label.values()[i % 3];
            String[] patterns = switch (label) {
                case POSITIVE -> good;
                case NEUTRAL -> plain;
                case NEGATIVE -> bad;
            };
            String thing = things[random.nextInt(things.length)];
            all.add(new LabelledText(name + i, label, patterns[random.nextInt(patterns.length)].formatted(thing)));
        }
        return new Source(name, all);
    }
}
