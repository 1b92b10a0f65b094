package io.parley.ingest.domain.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Author;
import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.webhook.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Who of the people in a delivery is the brand itself.
 *
 * @param accounts the connection's accounts; without any, the one the delivery was subscribed for, if it was for one
 * @param handles the names with the @ sign, without it, as far as they are configured
 */
record Brand(List<String> accounts, List<String> handles) {

    static final String OPTION = "handle";

    private static final Pattern HANDLES = Pattern.compile("\\w{1,20}(\\s*,\\s*\\w{1,20})*");

    /** An @ inside a word is that of a mail address. */
    private static final Pattern NAMED = Pattern.compile("(?<![\\w@\\uFF20])[@\\uFF20](\\w{1,20})(?!\\w)");

    static Brand of(Origin origin, String subscriber) {
        List<String> handles = Arrays.stream(
                        origin.connection().options().getOrDefault(OPTION, "").split(",", -1))
                .map(String::strip)
                .filter(handle -> !handle.isEmpty())
                .toList();
        List<String> one = subscriber.isEmpty() ? List.of() : List.of(subscriber);
        return new Brand(origin.accounts().isEmpty() ? one : origin.accounts(), handles);
    }

    static List<String> problems(BrandsConfig.Connection connection) {
        String handles = connection.options().get(OPTION);
        return handles == null || HANDLES.matcher(handles.strip()).matches()
                ? List.of()
                : List.of("options." + OPTION + ": give the name without the @, such as harbour; several by commas.");
    }

    boolean is(String person) {
        return accounts.contains(person);
    }

    /** That person, with the names that the delivery gives. */
    Author author(String person, People people) {
        return new Author(person, people.handle(person), people.name(person), is(person));
    }

    /** Whether a post names it, in what X marked or in the words themselves. */
    boolean isNamedIn(@Nullable String text, JsonNode mentions, People people) {
        boolean marked = StreamSupport.stream(mentions.spliterator(), false)
                .anyMatch(mention -> is(mention.path("id").asText())
                        || isHandle(mention.path("username").asText(), people));
        return marked || names(text).anyMatch(name -> isHandle(name, people));
    }

    private boolean isHandle(String name, People people) {
        return Stream.concat(handles.stream(), accounts.stream().map(people::handle))
                .anyMatch(name::equalsIgnoreCase);
    }

    private static Stream<String> names(@Nullable String text) {
        return text == null ? Stream.empty() : NAMED.matcher(text).results().map((MatchResult name) -> name.group(1));
    }
}
