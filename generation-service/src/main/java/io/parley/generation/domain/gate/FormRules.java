package io.parley.generation.domain.gate;

import io.parley.generation.domain.text.Languages;
import io.parley.generation.domain.text.Terms;
import java.util.List;
import java.util.stream.Stream;

/** A reply has words, not too many, in the language it answers, and does not talk about its own making. */
final class FormRules {

    private static final List<String> SHOP_TALK = List.of(
            "as an ai",
            "language model",
            "chatbot",
            "ai assistant",
            "system prompt",
            "my instructions",
            "instructions",
            "作为ai",
            "作为一个ai",
            "人工智能",
            "语言模型",
            "提示词",
            "系统指令",
            "我的指令");

    private FormRules() {}

    static Stream<String> problems(Draft draft) {
        String text = draft.text();
        if (text.isBlank()) {
            return Stream.of("the draft is empty");
        }
        return Stream.of(tooLong(text, draft.charsMax()), otherLanguage(draft), shopTalk(draft))
                .flatMap(problem -> problem);
    }

    private static Stream<String> tooLong(String text, int charsMax) {
        return text.codePointCount(0, text.length()) > charsMax
                ? Stream.of("longer than " + charsMax + " characters")
                : Stream.empty();
    }

    private static Stream<String> otherLanguage(Draft draft) {
        String asked = Languages.of(draft.item());
        String answered = Languages.ofText(draft.text());
        // Latin script cannot tell one European language from the next, so only the script can be wrong there.
        boolean same = answered.equals(asked)
                || answered.equals(Languages.ofText(draft.item().text()));
        return same ? Stream.empty() : Stream.of("not in the language of the item (" + asked + ")");
    }

    private static Stream<String> shopTalk(Draft draft) {
        return SHOP_TALK.stream()
                .filter(term -> Terms.has(draft.text(), term))
                .filter(term -> !draft.citedHas(term))
                .limit(1)
                .map(term -> "speaks of its own making: " + term);
    }
}
