package io.parley.sentiment.domain.tuning;

import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.brand.BaseView;

/**
 * A correction as the tuner sees it.
 *
 * @param key of its item
 * @param confirmed whether it says that the score was right
 * @param unseen whether it came after the promoted model was trained
 */
public record CorrectedText(String key, Label label, BaseView view, boolean confirmed, boolean unseen) {}
