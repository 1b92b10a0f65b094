package io.parley.localstack.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemFileTest {

    @TempDir
    Path folder;

    @Test
    void eachLineIsADeliveryOfOneItemAsItStands() throws Exception {
        Path file = write("{\"nativeId\": \"a\",  \"text\": \"\u8336\"}\n\n   \n{\"nativeId\": \"b\"}");
        List<Delivery> deliveries = ItemFile.read(file, "harbour-generic", 0);

        assertThat(deliveries).extracting(Delivery::connection).containsOnly("harbour-generic");
        assertThat(deliveries).extracting(Delivery::items).containsOnly(1);
        assertThat(deliveries)
                .extracting(delivery -> new String(delivery.body(), UTF_8))
                .containsExactly("{\"nativeId\": \"a\",  \"text\": \"\u8336\"}", "{\"nativeId\": \"b\"}");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "20,10", "33,16", "50,25", "99,49", "100,50"})
    void shareOfTheItemsComesAgainAfterAllOthers(int percent, int repeats) throws Exception {
        Path file =
                write(IntStream.range(0, 50).mapToObj(i -> "{\"n\": " + i + "}").collect(Collectors.joining("\n")));
        List<Delivery> deliveries = ItemFile.read(file, "harbour-generic", percent);

        assertThat(deliveries).hasSize(50 + repeats);
        List<Delivery> again = deliveries.subList(50, deliveries.size());
        assertThat(again).doesNotHaveDuplicates();
        assertThat(deliveries.subList(0, 50)).doesNotHaveDuplicates().containsAll(again);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    {"nativeId":  | line 3 is not JSON
                    [1]           | line 3 is not a JSON object
                    "text"        | line 3 is not a JSON object
                    5             | line 3 is not a JSON object
                    """)
    void badLineIsNamedByItsNumber(String line, String message) throws Exception {
        Path file = write("{\"n\": 1}\n\n" + line + "\n{\"n\": 2}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemFile.read(file, "harbour-generic", 0))
                .withMessageStartingWith(message);
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("items.ndjson"), text);
    }
}
