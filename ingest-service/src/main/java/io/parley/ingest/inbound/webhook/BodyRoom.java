package io.parley.ingest.inbound.webhook;

import io.parley.ingest.IngestConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Room for the bodies in hand: so many at once and so many bytes, that no crowd of senders fills the memory, and no one
 * connection all of the places.
 */
@ApplicationScoped
class BodyRoom {

    /** What every place has for itself, so that a few large bodies never keep out the small ones. */
    private static final int SMALL_BYTES = 64 << 10;

    /** Who knows one address can keep others out of no more than one place in so many. */
    private static final int ONE_CONNECTION = 2;

    private final Semaphore places;
    private final int placesEach;
    private final Map<String, Semaphore> byConnection = new ConcurrentHashMap<>();
    private final Semaphore bytes;

    BodyRoom(IngestConfig config) {
        this.places = new Semaphore(config.receivingMax());
        this.placesEach = Math.max(1, config.receivingMax() / ONE_CONNECTION);
        this.bytes = new Semaphore(Math.toIntExact(config.receivingBytesMax().asLongValue()));
    }

    /** A place for one body of a connection, to be closed when the delivery is answered; empty when all are taken. */
    Optional<Place> enter(String connection) {
        Semaphore own = byConnection.computeIfAbsent(connection, any -> new Semaphore(placesEach));
        if (!own.tryAcquire()) {
            return Optional.empty();
        }
        if (!places.tryAcquire()) {
            own.release();
            return Optional.empty();
        }
        return Optional.of(new Place(own));
    }

    /** Where one body grows. */
    final class Place implements AutoCloseable {

        private final Semaphore own;
        private int taken;

        private Place(Semaphore own) {
            this.own = own;
        }

        /** Whether the body may grow to that many bytes. */
        boolean growTo(int size) {
            int more = size - SMALL_BYTES - taken;
            if (more > 0) {
                if (!bytes.tryAcquire(more)) {
                    return false;
                }
                taken += more;
            }
            return true;
        }

        @Override
        public void close() {
            bytes.release(taken);
            places.release();
            own.release();
        }
    }
}
