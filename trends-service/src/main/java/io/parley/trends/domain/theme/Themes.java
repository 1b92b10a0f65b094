package io.parley.trends.domain.theme;

import io.parley.contract.BrandsConfig;
import io.parley.contract.Item;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds what an item is about: the brand's tracked terms, then its hashtags, then its key terms, each once. The brand's
 * own name is no theme, since everything here is about the brand.
 */
public final class Themes {

    private static final int THEME_CHARS_MAX = 60;
    private static final int HASHTAG_CHARS_MIN = 2;

    private final EnglishTerms english = new EnglishTerms();
    private final ChineseTerms chinese = new ChineseTerms();
    private final Set<String> ownNames;
    private final List<Term> tracked;
    private final int textCharsMax;
    private final int themesMax;

    /** For items of a brand that is not, or no longer, in the brands file. */
    public Themes(int textCharsMax, int themesMax) {
        this(Set.of(), List.of(), textCharsMax, themesMax);
    }

    /**
     * @param key the brand's name in the brands file
     * @param textCharsMax characters of a text that are looked at
     * @param themesMax themes of one item
     */
    public Themes(String key, BrandsConfig.Brand brand, int textCharsMax, int themesMax) {
        this(
                namesOf(key, brand),
                brand.trackedTerms().orElse(List.of()).stream().map(Term::of).toList(),
                textCharsMax,
                themesMax);
    }

    private Themes(Set<String> ownNames, List<Term> tracked, int textCharsMax, int themesMax) {
        this.ownNames = ownNames;
        this.tracked = tracked;
        this.textCharsMax = textCharsMax;
        this.themesMax = themesMax;
    }

    /** The item's themes; hashtags keep their sign. The same item always has the same, in the same order. */
    public List<String> of(Item item) {
        String text = item.text() == null ? "" : item.text();
        String folded = PlainText.folded(text.substring(0, Math.min(text.length(), textCharsMax)));
        String words = PlainText.words(folded);
        Set<String> themes = new LinkedHashSet<>();
        tracked.stream().filter(term -> term.isIn(folded)).map(Term::folded).forEach(themes::add);
        Consumer<String> addHashtag = tag -> {
            // A tracked term is one theme, with and without the sign.
            if (tag.length() >= HASHTAG_CHARS_MIN
                    && tag.codePoints().anyMatch(Character::isLetter)
                    && !themes.contains(tag)) {
                add("#" + tag, tag, themes);
            }
        };
        item.hashtags().stream()
                .map(tag -> PlainText.folded(tag.strip()).replace("#", ""))
                .forEach(addHashtag);
        PlainText.hashtags(folded).forEach(addHashtag);
        english.of(words).forEach(term -> addTerm(term, themes));
        chinese.of(words).forEach(term -> addTerm(term, themes));
        return themes.stream().limit(themesMax).toList();
    }

    /** A word that the item also carries as a hashtag is not a second theme. */
    private void addTerm(String term, Set<String> themes) {
        if (!themes.contains("#" + term)) {
            add(term, term, themes);
        }
    }

    private void add(String theme, String name, Set<String> themes) {
        if (theme.length() <= THEME_CHARS_MAX && !ownNames.contains(name)) {
            themes.add(theme);
        }
    }

    private static Set<String> namesOf(String key, BrandsConfig.Brand brand) {
        String name = PlainText.folded(brand.name());
        Set<String> names = new HashSet<>(new EnglishTerms().of(name));
        names.addAll(new ChineseTerms().of(name));
        names.addAll(List.of(name.split("\\s+", -1)));
        names.add(name.replaceAll("\\s+", ""));
        names.add(PlainText.folded(key));
        return Set.copyOf(names);
    }
}
