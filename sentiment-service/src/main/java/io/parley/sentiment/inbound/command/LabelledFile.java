package io.parley.sentiment.inbound.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.training.LabelledText;
import io.parley.sentiment.domain.training.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A file of labelled texts: id, label and text with tabs between, one a line, UTF-8; gzipped where its name says so. */
final class LabelledFile {

    /** More would not fit into memory. */
    private static final int ROWS_MAX = 2_000_000;

    private LabelledFile() {}

    /** Its texts; refuses with a sentence what is no such file. */
    static Source read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is not a file that can be read.");
        }
        List<LabelledText> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), UTF_8.newDecoder()))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    texts.add(text(line, file + ", line " + number));
                }
                if (texts.size() > ROWS_MAX) {
                    throw new IllegalArgumentException(file + " has more than " + ROWS_MAX + " rows.");
                }
            }
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not in UTF-8 behind row " + texts.size() + ".", e);
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(file + " has no rows.");
        }
        String name = String.valueOf(file.getFileName()).replaceFirst("(\\.tsv)?(\\.gz)?$", "");
        return new Source(name, texts);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static LabelledText text(String line, String place) {
        String[] parts = line.split("\t", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException(place + ": a row is id, label and text with tabs between.");
        }
        for (Label label : Label.values()) {
            if (label.wireName().equals(parts[1].strip().toLowerCase(Locale.ROOT))) {
                return new LabelledText(parts[0], label, parts[2]);
            }
        }
        throw new IllegalArgumentException(
                place + ": the label '" + parts[1] + "' is no sentiment; it must be positive, neutral or negative.");
    }
}
