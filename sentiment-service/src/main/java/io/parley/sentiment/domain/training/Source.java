package io.parley.sentiment.domain.training;

import java.util.List;

/**
 * Texts that were labelled in one way, with the same labels to choose from: one file.
 *
 * @param name what the weights call it
 */
public record Source(String name, List<LabelledText> texts) {

    public Source {
        texts = List.copyOf(texts);
    }
}
