package io.parley.sentiment.inbound.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import io.parley.sentiment.domain.training.LabelledText;
import io.parley.sentiment.domain.training.MadeUpCorpus;
import io.parley.sentiment.domain.training.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SentimentVerbsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it before a test runs.
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatIsTrainedCanBeEvaluatedAndIsTheSameAgain() throws IOException {
        Path english = plain("en.tsv", MadeUpCorpus.english("en", 300, 1));
        Path chinese = gzipped("zh.tsv.gz", MadeUpCorpus.chinese("zh", 300, 2));
        Path first = folder.resolve("first.weights");
        Path again = folder.resolve("again.weights");
        assertThat(run("train-sentiment", "--data", english.toString(), chinese.toString(), "--out", first.toString()))
                .isZero();
        assertThat(run("train-sentiment", "--data", english.toString(), chinese.toString(), "--out", again.toString()))
                .isZero();
        assertThat(again).hasSameBinaryContentAs(first);
        assertThat(out.toString())
                .contains("ENGLISH: run 1 of 3, pass 1 of", "CHINESE: run 1 of 3, pass 1 of", "parley-linear ");

        Path held = plain("held.tsv", MadeUpCorpus.english("held", 120, 9));
        out.getBuffer().setLength(0);
        assertThat(run("evaluate-sentiment", "--model", first.toString(), "--data", held.toString(), "--json"))
                .isZero();

        JsonNode json = Json.MAPPER.readTree(out.toString());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "rows", "macroRecall", "accuracy", "macroF1", "ece", "textsPerSecond", "perClass", "confusion");
        assertThat(json.get("rows").asInt()).isEqualTo(120);
        assertThat(json.get("macroRecall").asDouble()).isGreaterThan(0.9);
        assertThat(json.at("/confusion/positive/positive").asInt()).isGreaterThan(30);
    }

    @Test
    void peopleGetPlainText() throws IOException {
        Path file = plain("en.tsv", MadeUpCorpus.english("en", 60, 1));
        assertThat(run("evaluate-sentiment", "--model", "word-list", "--data", file.toString()))
                .isZero();
        assertThat(out.toString()).contains("60 texts, scored by parley-lexicon 2", "macro-recall", "negative");
    }

    @Test
    void baseIsGoneOnFrom() throws IOException {
        Path english = plain("en.tsv", MadeUpCorpus.english("en", 300, 1));
        Path chinese = plain("zh.tsv", MadeUpCorpus.chinese("zh", 300, 1));
        Path base = folder.resolve("base.weights");
        Path tuned = folder.resolve("tuned.weights");
        run("train-sentiment", "--data", english.toString(), "--out", base.toString());
        assertThat(run(
                        "train-sentiment",
                        "--data",
                        chinese.toString(),
                        "--base",
                        base.toString(),
                        "--out",
                        tuned.toString()))
                .isZero();
        out.getBuffer().setLength(0);
        run("evaluate-sentiment", "--model", tuned.toString(), "--data", english.toString(), "--json");
        assertThat(Json.MAPPER.readTree(out.toString()).get("accuracy").asDouble())
                .isGreaterThan(0.9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1\toffensive\tyou again | line 1: the label 'offensive' is no sentiment
            1 positive fine          | line 1: a row is id, label and text with tabs between
            ''                       | has no rows
            """)
    void fileOfAnotherKindIsRefusedWithASentence(String content, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.tsv"), content);
        assertThat(run("evaluate-sentiment", "--model", "word-list", "--data", file.toString()))
                .isEqualTo(2);
        assertThat(run(
                        "train-sentiment",
                        "--data",
                        file.toString(),
                        "--out",
                        folder.resolve("w").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
        assertThat(folder.resolve("w")).doesNotExist();
    }

    @Test
    void modelThatIsNoneIsRefusedWithASentence() throws IOException {
        Path file = plain("en.tsv", MadeUpCorpus.english("en", 60, 1));
        assertThat(run("evaluate-sentiment", "--model", file.toString(), "--data", file.toString()))
                .isEqualTo(2);
        assertThat(run("evaluate-sentiment", "--model", "nowhere.weights", "--data", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--model", "holds no weights", "nowhere.weights cannot be read");
    }

    private int run(String... arguments) {
        return SentimentMain.withExitCodes(new CommandLine(new SentimentMain()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private Path plain(String name, Source source) throws IOException {
        return Files.writeString(folder.resolve(name), lines(source));
    }

    private Path gzipped(String name, Source source) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(file))) {
            to.write(lines(source).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String lines(Source source) {
        return source.texts().stream().map(SentimentVerbsTest::line).collect(Collectors.joining());
    }

    private static String line(LabelledText text) {
        return text.id() + '\t' + text.label().wireName() + '\t' + text.text() + '\n';
    }
}
