package io.parley.sentiment.domain.training;

import io.parley.sentiment.domain.language.Language;
import io.parley.sentiment.domain.language.LanguageDetector;
import io.parley.sentiment.domain.lexicon.WordList;
import io.parley.sentiment.domain.linear.Extractor;
import io.parley.sentiment.domain.linear.Features;
import io.parley.sentiment.domain.linear.LanguageWeights;
import io.parley.sentiment.domain.linear.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Trains a classifier for English and Chinese from labelled texts; each text teaches the language that it is in. */
public final class Trainer {

    /** One of so many texts is not learned from: it calibrates. */
    private static final int HELD_BACK_ONE_OF = 20;

    /** A language with less of a file than this has only strays in it, which would weigh as much as a file of its own. */
    private static final double SHARE_MIN = 0.05;

    private final LanguageDetector languages = new LanguageDetector();
    private final WordList words = new WordList();
    private final @Nullable Weights base;
    private final long seed;
    private final Consumer<String> progress;

    /**
     * A trainer.
     *
     * @param base where learning begins; absent: from nothing
     * @param progress takes a line now and then
     */
    public Trainer(@Nullable Weights base, long seed, Consumer<String> progress) {
        this.base = base;
        this.seed = seed;
        this.progress = progress;
    }

    /** The weights; a language without a text in the sources stays as it is in the base. */
    public Map<Language, LanguageWeights> train(List<Source> sources) {
        Map<Language, LanguageWeights> trained = new EnumMap<>(Language.class);
        for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
            LanguageWeights from = base == null ? null : base.byLanguage().get(language);
            LanguageTrainer trainer = new LanguageTrainer(language, from, seed, progress);
            List<Sample> samples = new ArrayList<>();
            List<Sample> heldBack = new ArrayList<>();
            read(sources, language, trainer.bits(), samples, heldBack);
            if (!samples.isEmpty()) {
                progress.accept("%s: %d texts to learn from, %d held back to calibrate"
                        .formatted(language, samples.size(), heldBack.size()));
                trained.put(language, trainer.train(samples, heldBack));
            } else if (from != null) {
                trained.put(language, from);
            }
        }
        return trained;
    }

    private void read(List<Source> sources, Language language, int bits, List<Sample> samples, List<Sample> heldBack) {
        for (Source source : sources) {
            List<LabelledText> texts = source.texts().stream()
                    .filter(labelled -> languages.detect(Extractor.head(labelled.text()), null) == language)
                    .toList();
            if (texts.size() < SHARE_MIN * source.texts().size()) {
                continue;
            }
            for (LabelledText labelled : texts) {
                String text = Extractor.head(labelled.text());
                Features features = Extractor.of(text, language, words.read(text));
                Sample sample = Sample.of(source.name(), labelled.label(), features, bits);
                (isHeldBack(text) ? heldBack : samples).add(sample);
            }
        }
    }

    /** By its words, so that a text which is in two files is learned from in neither or in both. */
    private static boolean isHeldBack(String text) {
        int hash = text.hashCode() * 0x9E3779B1;
        return (hash >>> 8) % HELD_BACK_ONE_OF == 0;
    }
}
