package io.parley.ingest.domain.platform.x;

import io.parley.contract.Author;
import io.parley.ingest.domain.webhook.Origin;
import java.util.List;

/**
 * Who of the people in a delivery is the brand itself.
 *
 * @param accounts the connection's accounts; without any, the one the delivery was subscribed for
 */
record Brand(List<String> accounts) {

    static Brand of(Origin origin, String subscriber) {
        return new Brand(origin.accounts().isEmpty() ? List.of(subscriber) : origin.accounts());
    }

    boolean is(String person) {
        return accounts.contains(person);
    }

    /** That person, with the names that the delivery gives. */
    Author author(String person, People people) {
        return new Author(person, people.handle(person), people.name(person), is(person));
    }
}
