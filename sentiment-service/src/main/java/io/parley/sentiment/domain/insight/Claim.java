package io.parley.sentiment.domain.insight;

import io.parley.contract.Sentiment.Label;

/** An aspect as a model claims it; {@code quote} is to be found in the text. */
public record Claim(String name, Label label, String quote) {}
