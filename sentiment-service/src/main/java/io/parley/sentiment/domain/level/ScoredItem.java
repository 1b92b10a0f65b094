package io.parley.sentiment.domain.level;

import io.parley.contract.Sentiment.Label;

/**
 * A score as the estimate needs it.
 *
 * @param likelihoods how well each label explains the text, in the labels' order: the probabilities of a classifier that
 *     was trained with as much of each label
 */
public record ScoredItem(Label said, double[] likelihoods) {}
