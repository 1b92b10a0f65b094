package io.parley.ingest.domain.webhook;

import io.parley.contract.BrandsConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One platform: its handshake, its signature, its reading and what it wants to hear. Stateless. */
public interface Platform {

    /** The last but one part of the door's path, such as {@code facebook}. */
    String name();

    /** Bytes of the largest body that the platform sends; a larger one is 413 before it is buffered. */
    default int bodyBytesMax() {
        return 1 << 20;
    }

    /** Whether its deliveries are signed; then a connection needs a secret. */
    default boolean signs() {
        return true;
    }

    /** The options of a connection that this platform knows; another one is a mistake in the brands file. */
    default Set<String> options() {
        return Set.of();
    }

    /** What a connection lacks, each a key of it and a sentence: {@code verify-token: the handshake needs one.} */
    default List<String> problems(BrandsConfig.Connection connection) {
        return List.of();
    }

    /** What a hub must be asked for, again and again, before it delivers; none where the platform needs no asking. */
    default List<Subscription> subscriptions(BrandsConfig.Connection connection) {
        return List.of();
    }

    /** The answer to a GET. */
    default Handshake handshake(Delivery request, Origin origin) {
        return new Handshake.Denied(405, "This platform has no handshake; deliveries come by POST.");
    }

    /** The answer to OPTIONS. */
    default Handshake consent(Delivery request, Origin origin) {
        return new Handshake.Denied(405, "This platform asks for no consent; deliveries come by POST.");
    }

    /** Checks a delivery over its exact bytes, in constant time, before anything in it is looked at. */
    Verification verify(Delivery delivery, Origin origin);

    /** Reads a delivery whose body is what {@link Verification.Verified} holds. */
    Reading read(Delivery delivery, Origin origin);

    /** What the platform is told once all of it is stored. */
    default Answer accepted(int items) {
        return Answer.empty(200);
    }

    /** What a forged delivery is told where that must not be 401. */
    default Optional<Answer> refused() {
        return Optional.empty();
    }
}
