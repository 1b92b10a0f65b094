package io.parley.ingest.inbound.webhook;

import io.parley.chassis.http.Problem;
import io.parley.ingest.IngestConfig;
import io.parley.ingest.domain.webhook.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Takes a body in as it arrives: no more of it than its platform sends, than there is room for and than time allows. */
@ApplicationScoped
class Bodies {

    private static final int CHUNK_BYTES = 16 << 10;

    private final IngestConfig config;
    private final BodyRoom room;
    private final UnreadBodies unread;
    private final Refusals refusals;
    private final DeliveryMeters meters;

    Bodies(IngestConfig config, BodyRoom room, UnreadBodies unread, Refusals refusals, DeliveryMeters meters) {
        this.config = config;
        this.room = room;
        this.unread = unread;
        this.refusals = refusals;
        this.meters = meters;
    }

    /** A body in hand; closed when its delivery is answered. */
    record Body(byte[] bytes, BodyRoom.Place place) implements AutoCloseable {
        @Override
        public void close() {
            place.close();
        }
    }

    /** The body, or the problem that its sender is told. */
    Body receive(HttpHeaders headers, InputStream body, int bytesMax, Origin origin) {
        if (Requests.isEncoded(headers)) {
            throw refusals.of(origin, "encoded", Problems.encoded());
        }
        if (Requests.declaredBytes(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH)) > bytesMax) {
            throw refusals.of(origin, "too-large", Problems.tooLarge(bytesMax));
        }
        BodyRoom.Place place = room.enter(origin.connectionName()).orElseThrow(this::noRoom);
        boolean received = false;
        try {
            Body whole = new Body(read(body, bytesMax, place, origin), place);
            received = true;
            return whole;
        } catch (IOException e) {
            throw incomplete(origin);
        } finally {
            if (!received) {
                place.close();
            }
        }
    }

    private byte[] read(InputStream body, int bytesMax, BodyRoom.Place place, Origin origin) throws IOException {
        // A single read ends after that time too; this is for a sender that sends a byte now and then.
        long deadline = System.nanoTime() + config.receiveMax().toNanos();
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
            if (received.size() + length > bytesMax) {
                throw refusals.of(origin, "too-large", Problems.tooLarge(bytesMax));
            }
            if (System.nanoTime() > deadline) {
                throw incomplete(origin);
            }
            if (!place.growTo(received.size() + length)) {
                throw noRoom();
            }
            received.write(chunk, 0, length);
        }
        unread.wasRead();
        return received.toByteArray();
    }

    private Problem incomplete(Origin origin) {
        return refusals.of(origin, "incomplete", Problems.incomplete(config.receiveMax()));
    }

    private Problem noRoom() {
        meters.unavailable("receiving");
        return Problems.notStored(config.retryAfter());
    }
}
