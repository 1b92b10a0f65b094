package io.parley.ingest.inbound.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void linesAreCountedFromOneWithEmptyOnesAndWithoutTheirEnds() throws IOException {
        List<Lines.Line> lines = read("one\r\n\n \t\nfour", 10);

        assertThat(lines).extracting(LinesTest::text).containsExactly("one", "", " \t", "four");
        assertThat(lines).extracting(Lines.Line::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(lines).extracting(Lines.Line::isBlank).containsExactly(false, true, true, false);
    }

    @Test
    void lineAboveTheCapIsCutAndTheNextOneIsWhole() throws IOException {
        List<Lines.Line> lines = read("0123456789abc\n0123456789\r\nok", 10);

        assertThat(lines).extracting(LinesTest::text).containsExactly("0123456789", "0123456789", "ok");
        assertThat(lines).extracting(Lines.Line::whole).containsExactly(false, true, true);
    }

    @Test
    void emptyStreamHasNoLines() throws IOException {
        assertThat(read("", 10)).isEmpty();
        assertThat(read("a\n", 10)).hasSize(1);
    }

    private static String text(Lines.Line line) {
        return new String(line.bytes(), UTF_8);
    }

    private static List<Lines.Line> read(String text, int bytesMax) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)), bytesMax);
        List<Lines.Line> all = new ArrayList<>();
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }
}
