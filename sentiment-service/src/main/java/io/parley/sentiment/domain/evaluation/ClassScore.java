package io.parley.sentiment.domain.evaluation;

/**
 * How one label fared.
 *
 * @param rows texts that have it
 * @param precision share of the texts said to have it that do
 * @param recall share of the texts that have it which were found
 * @param f1 harmonic mean of the two
 */
public record ClassScore(int rows, double precision, double recall, double f1) {}
