package io.parley.sentiment.domain;

import io.parley.contract.Sentiment;

/** An escalation with its final score. */
public record Judgement(Escalation escalation, Sentiment sentiment) {}
