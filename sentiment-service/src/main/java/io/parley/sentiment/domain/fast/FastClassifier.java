package io.parley.sentiment.domain.fast;

import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.brand.BaseView;
import io.parley.sentiment.domain.brand.BrandDelta;
import io.parley.sentiment.domain.brand.BrandDeltas;
import io.parley.sentiment.domain.language.Language;
import io.parley.sentiment.domain.language.LanguageDetector;
import io.parley.sentiment.domain.lexicon.Reading;
import io.parley.sentiment.domain.lexicon.WordList;
import io.parley.sentiment.domain.linear.Extractor;
import io.parley.sentiment.domain.linear.Features;
import io.parley.sentiment.domain.linear.LanguageWeights;
import io.parley.sentiment.domain.linear.Weights;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first tier: the language of a text, then trained weights of that language, or the word list where there are none. */
public final class FastClassifier {

    private static final Scores NOT_JUDGED = new Scores(1.0 / 3, 1.0 / 3, 1.0 / 3);

    private final LanguageDetector languages = new LanguageDetector();
    private final WordList words = new WordList();
    private final @Nullable Weights weights;
    private final BrandDeltas deltas;

    /** Scores by {@code weights}, or by the word list alone. */
    public FastClassifier(@Nullable Weights weights) {
        this(weights, BrandDeltas.NONE);
    }

    /** Scores by {@code weights} and what brands changed of them. */
    public FastClassifier(@Nullable Weights weights, BrandDeltas deltas) {
        this.weights = weights;
        this.deltas = deltas;
    }

    /** What decides, as events name it. */
    public String name() {
        return weights == null ? WordList.NAME : Weights.NAME;
    }

    /** Which one of that name. */
    public String version() {
        return weights == null ? WordList.VERSION : weights.version();
    }

    /** The same for everybody: what a text has without a brand's own model. */
    public Sentiment classify(@Nullable String text, @Nullable String said) {
        return classify(text, said, (BrandDelta) null);
    }

    /** The sentiment of a text that {@code brand} reads, by the brand's own model if it has one. */
    public Sentiment classify(@Nullable String text, @Nullable String said, String brand) {
        return classify(text, said, deltas.of(brand));
    }

    /**
     * The sentiment of a text. Without words, signs decide, and where there are none either it is surely neutral. In a
     * language that nobody here knows all labels are equally likely, and {@code degraded} says so.
     *
     * @param said the language that the platform says, BCP 47
     */
    private Sentiment classify(@Nullable String text, @Nullable String said, @Nullable BrandDelta delta) {
        String read = text == null ? "" : Extractor.head(text);
        Language language = languages.detect(read, said);
        return switch (language) {
            case ENGLISH, CHINESE -> judged(read, language, delta);
            case NONE -> byWords(words.read(read));
            case UNSUPPORTED ->
                new Sentiment(
                        Label.NEUTRAL,
                        NOT_JUDGED.neutral(),
                        NOT_JUDGED,
                        Sentiment.Tier.FAST,
                        name(),
                        version(),
                        Degraded.UNSUPPORTED.wireName(),
                        null);
        };
    }

    /** Whether there is more in a text than signs, links and names. */
    public boolean hasWords(@Nullable String text, @Nullable String said) {
        return text != null && languages.detect(Extractor.head(text), said) != Language.NONE;
    }

    /** What the base sees in a text and makes of it; nothing where it has no weights for the text's language. */
    public Optional<BaseView> view(@Nullable String text, @Nullable String said) {
        String read = text == null ? "" : Extractor.head(text);
        Language language = languages.detect(read, said);
        LanguageWeights trained = weights == null ? null : weights.byLanguage().get(language);
        return trained == null
                ? Optional.empty()
                : Optional.of(view(Extractor.of(read, language, words.read(read)), language, trained));
    }

    private Sentiment judged(String text, Language language, @Nullable BrandDelta delta) {
        Reading reading = words.read(text);
        LanguageWeights trained = weights == null ? null : weights.byLanguage().get(language);
        if (trained == null) {
            return byWords(reading);
        }
        BaseView view = view(Extractor.of(text, language, reading), language, trained);
        return delta == null
                ? sentiment(view.scores(), name(), version())
                : sentiment(view.shiftedBy(delta.in(language)), name(), version() + "+" + delta.version());
    }

    private static BaseView view(Features features, Language language, LanguageWeights trained) {
        return new BaseView(language, trained.bits(), features, trained.scores(features));
    }

    private static Sentiment byWords(Reading reading) {
        return sentiment(WordList.scores(reading), WordList.NAME, WordList.VERSION);
    }

    private static Sentiment sentiment(Scores scores, String model, String version) {
        Label label = Label.NEUTRAL;
        double confidence = scores.neutral();
        if (scores.positive() > confidence) {
            label = Label.POSITIVE;
            confidence = scores.positive();
        }
        if (scores.negative() > confidence) {
            label = Label.NEGATIVE;
            confidence = scores.negative();
        }
        return new Sentiment(label, confidence, scores, Sentiment.Tier.FAST, model, version, null, null);
    }
}
