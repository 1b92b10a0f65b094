package io.parley.localstack.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of the local stack, with the port each has when nothing is shifted. */
public enum Component {
    KAFKA(9092),
    POSTGRES(5433),
    MODEL(11435),
    INGEST(8081),
    SENTIMENT(8082),
    GENERATION(8083),
    TRENDS(8084);

    /** The four services, in the order of the data's way. */
    public static final List<Component> SERVICES = List.of(INGEST, SENTIMENT, GENERATION, TRENDS);

    private final int defaultPort;

    Component(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The name people type, such as {@code ingest}. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The full name, such as {@code ingest-service}: the folder, the consumer group and the source of events. */
    public String fullName() {
        return isService() ? shortName() + "-service" : shortName();
    }

    public boolean isService() {
        return SERVICES.contains(this);
    }

    /** The component of that short or full name. */
    public static Optional<Component> named(String name) {
        return Arrays.stream(values())
                .filter(component -> component.shortName().equals(name)
                        || component.fullName().equals(name))
                .findFirst();
    }
}
