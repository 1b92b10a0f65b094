package io.parley.sentiment.domain.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many questions go into one call.
 *
 * @param itemsMax questions in a call, at most
 * @param tokensMax what the texts and aspects of a call may take together
 * @param tokensPerItem what each question takes beside its text
 */
public record Batches(int itemsMax, int tokensMax, int tokensPerItem) {

    /**
     * Questions as calls, in order; each call has those of one brand, so that nobody's text stands beside another
     * brand's in a prompt. A question that is too large for any call has one of its own.
     */
    public List<List<Question>> of(List<Question> questions) {
        Map<String, List<Question>> byBrand = questions.stream()
                .collect(Collectors.groupingBy(Question::brand, LinkedHashMap::new, Collectors.toList()));
        List<List<Question>> batches = new ArrayList<>();
        byBrand.values().forEach(ofBrand -> fill(ofBrand, batches));
        return batches;
    }

    private void fill(List<Question> questions, List<List<Question>> batches) {
        List<Question> batch = new ArrayList<>();
        int tokens = 0;
        for (Question question : questions) {
            int needed = TokenBound.of(question.text()) + tokensPerItem;
            if (!batch.isEmpty() && (batch.size() == itemsMax || tokens + needed > tokensMax)) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            if (batch.isEmpty()) {
                tokens = TokenBound.of(String.join("\", \"", question.aspects()));
            }
            batch.add(question);
            tokens += needed;
        }
        batches.add(batch);
    }
}
