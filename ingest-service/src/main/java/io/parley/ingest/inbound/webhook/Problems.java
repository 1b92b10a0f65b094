package io.parley.ingest.inbound.webhook;

import io.parley.chassis.http.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** What senders are told when their delivery is not taken, and what to do about it. */
final class Problems {

    /** What the door's address takes. */
    private static final Set<String> METHODS = Set.of("GET", "OPTIONS", "POST");

    private Problems() {}

    static Problem unknownConnection() {
        return new Problem(
                404,
                "Unknown connection",
                "No connection of that name delivers here; connections are named in the brands file.");
    }

    static Problem methodNotAllowed(String method) {
        return methodNotAllowed(method, "This address does not take " + method + "; deliveries come by POST.");
    }

    static Problem methodNotAllowed(String method, String detail) {
        TreeSet<String> allowed = new TreeSet<>(METHODS);
        allowed.remove(method);
        return new WithHeader(405, "Method not allowed", detail, HttpHeaders.ALLOW, String.join(", ", allowed));
    }

    static Problem tooLarge(long bytesMax) {
        return new Problem(
                413, "Body too large", "A body here may have at most " + bytesMax + " bytes; send less at once.");
    }

    static Problem encoded() {
        return new Problem(
                415, "Encoded body", "Bodies are taken as they were signed; send them without Content-Encoding.");
    }

    static Problem incomplete(Duration receiveMax) {
        return new Problem(
                408,
                "Body not complete",
                "The body must arrive whole and within " + receiveMax.toSeconds() + " seconds; send it again.");
    }

    static Problem unreadableAddress() {
        return new Problem(400, "Unreadable address", "The query string cannot be decoded; percent-encode it.");
    }

    static Problem notStored(Duration retryAfter) {
        return later(
                503,
                "Not stored",
                "The delivery is not stored; send it again after the time in Retry-After.",
                retryAfter);
    }

    static Problem tooManyRefusals(Duration retryAfter) {
        return later(
                429,
                "Too many refused deliveries",
                "Deliveries here are refused too often; set right what is wrong with them and send again after the time in"
                        + " Retry-After.",
                retryAfter);
    }

    private static Problem later(int status, String title, String detail, Duration retryAfter) {
        return new WithHeader(status, title, detail, HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
    }

    private static final class WithHeader extends Problem {

        private static final long serialVersionUID = 1L;

        private final String header;
        private final String value;

        WithHeader(int status, String title, String detail, String header, String value) {
            super(status, title, detail);
            this.header = header;
            this.value = value;
        }

        @Override
        public Response response() {
            return Response.fromResponse(super.response()).header(header, value).build();
        }
    }
}
