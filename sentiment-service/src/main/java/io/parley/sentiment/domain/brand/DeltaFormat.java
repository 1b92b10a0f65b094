package io.parley.sentiment.domain.brand;

import io.parley.sentiment.domain.language.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** A delta as bytes: a mark, then per language its numbers and its places. The same delta is the same bytes. */
public final class DeltaFormat {

    /** A record with it, in Base64, stays below 900 kB. */
    public static final int BYTES_MAX = 660_000;

    private static final long MARK = 0x5041524C59443031L;

    private DeltaFormat() {}

    public static byte[] write(Map<Language, LanguageDelta> byLanguage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(MARK);
            out.writeByte(byLanguage.size());
            for (Map.Entry<Language, LanguageDelta> entry : byLanguage.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList()) {
                out.writeUTF(entry.getKey().name());
                write(entry.getValue(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The delta of bytes; refuses with a sentence what is none, whatever it is. */
    public static Map<Language, LanguageDelta> read(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new IllegalArgumentException("it has " + bytes.length + " bytes, more than " + BYTES_MAX);
        }
        Map<Language, LanguageDelta> byLanguage = new EnumMap<>(Language.class);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readLong() != MARK) {
                throw new IllegalArgumentException("it does not begin like a brand's delta");
            }
            for (int languages = in.readUnsignedByte(); languages > 0; languages--) {
                Language language = Language.valueOf(in.readUTF());
                if (byLanguage.put(language, readLanguage(in)) != null) {
                    throw new IllegalArgumentException("it has " + language + " twice");
                }
            }
            if (in.available() > 0) {
                throw new IllegalArgumentException("it goes on behind its end");
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("it ends before the delta does", e);
        }
        return byLanguage;
    }

    private static void write(LanguageDelta delta, DataOutputStream out) throws IOException {
        out.writeByte(delta.bits());
        out.writeDouble(delta.scale());
        for (double bias : delta.biases()) {
            out.writeDouble(bias);
        }
        int[] places = delta.places();
        out.writeInt(places.length);
        for (int place : places) {
            out.writeInt(place);
        }
        out.write(delta.changes());
    }

    private static LanguageDelta readLanguage(DataInputStream in) throws IOException {
        int bits = in.readUnsignedByte();
        double scale = in.readDouble();
        double[] biases = new double[LanguageDelta.LABELS];
        for (int label = 0; label < biases.length; label++) {
            biases[label] = in.readDouble();
        }
        int count = in.readInt();
        if (count < 0 || count > LanguageDelta.PLACES_MAX) {
            throw new IllegalArgumentException("it has " + count + " places");
        }
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = in.readInt();
        }
        byte[] changes = new byte[count * LanguageDelta.LABELS];
        in.readFully(changes);
        return new LanguageDelta(bits, scale, biases, places, changes);
    }
}
