package io.parley.generation.domain.gate;

import io.parley.contract.Reply.Passage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reply commits the brand to nothing that its knowledge does not carry: a sentence with a word of commitment needs a
 * cited sentence with the same word, and both must say yes or both say no to it.
 */
final class PromiseRules {

    private static final List<Pattern> COMMITMENTS = Stream.of(
                    "guarantee\\w*|保证|担保",
                    "promis\\w*|承诺|答应",
                    "refund\\w*|money back|reimburs\\w*|退款|退钱|全额退",
                    "compensat\\w*|赔偿|补偿|赔付",
                    "replacement\\w*|replace (?:it|them|your)|换货|换新",
                    "discount\\w*|voucher\\w*|coupon\\w*|打折|折扣|优惠券|代金券",
                    "free of charge|for free|on the house|at no cost|免费|赠送",
                    "never fails?|100 ?%|绝对|百分之百",
                    "legal\\w*|liab\\w*|法律|起诉")
            .map(words -> Pattern.compile("(?i)(?<![a-z])(?:" + words + ")"))
            .toList();
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;。！？；])\\s*|\\n+");
    private static final Pattern NO = Pattern.compile(
            "(?i)\\b(?:no|not|never|cannot|can't|won't|don't|doesn't|isn't|aren't|without|unable|non)\\b|不|没|无法|勿");

    private PromiseRules() {}

    static Stream<String> problems(Draft draft) {
        List<String> known = draft.cited().stream()
                .map(Passage::text)
                .flatMap(SENTENCE_END::splitAsStream)
                .toList();
        return SENTENCE_END
                .splitAsStream(draft.text())
                .flatMap(sentence -> COMMITMENTS.stream()
                        .filter(commitment -> commitment.matcher(sentence).find())
                        .filter(commitment -> known.stream().noneMatch(source -> carries(source, sentence, commitment)))
                        .map(commitment -> "commits the brand to what the cited passages do not say: "
                                + firstMatch(commitment, sentence)));
    }

    private static boolean carries(String source, String sentence, Pattern commitment) {
        return commitment.matcher(source).find()
                && NO.matcher(source).find() == NO.matcher(sentence).find();
    }

    private static String firstMatch(Pattern commitment, String sentence) {
        return commitment
                .matcher(sentence)
                .results()
                .map(match -> match.group())
                .findFirst()
                .orElse("");
    }
}
