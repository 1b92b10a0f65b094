package io.parley.ingest.inbound.webhook;

import io.parley.ingest.IngestConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Room for the bodies in hand: so many at once and so many bytes, that no crowd of senders fills the memory. */
@ApplicationScoped
class BodyRoom {

    /** What every place has for itself, so that a few large bodies never keep out the small ones. */
    private static final int SMALL_BYTES = 64 << 10;

    private final Semaphore places;
    private final Semaphore bytes;

    BodyRoom(IngestConfig config) {
        this.places = new Semaphore(config.receivingMax());
        this.bytes = new Semaphore(Math.toIntExact(config.receivingBytesMax().asLongValue()));
    }

    /** A place for one body, to be closed when the delivery is answered; empty when all are taken. */
    Optional<Place> enter() {
        return places.tryAcquire() ? Optional.of(new Place()) : Optional.empty();
    }

    /** Where one body grows. */
    final class Place implements AutoCloseable {

        private int taken;

        private Place() {}

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
        }
    }
}
