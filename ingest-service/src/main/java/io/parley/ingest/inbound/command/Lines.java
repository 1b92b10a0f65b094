package io.parley.ingest.inbound.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a stream, one at a time, of which none is ever held beyond a cap. */
final class Lines {

    private final InputStream in;
    private final int bytesMax;
    private long number;

    Lines(InputStream in, int bytesMax) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.bytesMax = bytesMax;
    }

    /**
     * One line without its end.
     *
     * @param number from 1, as editors count
     * @param whole whether all of it is here; otherwise it was longer than the cap
     */
    record Line(long number, byte[] bytes, boolean whole) {

        boolean isBlank() {
            for (byte at : bytes) {
                if (at != ' ' && at != '\t') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line, or none at the end. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean whole = true;
        int at = in.read();
        if (at < 0) {
            return Optional.empty();
        }
        for (; at >= 0 && at != '\n'; at = in.read()) {
            if (bytes.size() < bytesMax) {
                bytes.write(at);
            } else if (at != '\r') {
                whole = false;
            }
        }
        return Optional.of(new Line(++number, withoutReturn(bytes.toByteArray()), whole));
    }

    private static byte[] withoutReturn(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
