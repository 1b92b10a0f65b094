package io.parley.generation.inbound.rest;

import java.util.Map;

/**
 * What became of every scored item version: {@code scored} is the sum of both maps.
 *
 * @param replies how many stand where
 * @param skipped how many got no reply, by why
 * @param unpublished events that Kafka has not got yet
 */
record AccountView(long scored, Map<String, Long> replies, Map<String, Long> skipped, long unpublished) {

    static AccountView of(Map<String, Long> replies, Map<String, Long> skipped, long unpublished) {
        return new AccountView(sum(replies) + sum(skipped), replies, skipped, unpublished);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
