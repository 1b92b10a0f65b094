package io.parley.sentiment.domain.training;

import io.parley.contract.Sentiment.Label;

/** A text and what people said of it. */
public record LabelledText(String id, Label label, String text) {}
