package io.parley.sentiment.domain.linear;

import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.Fingerprint;
import io.parley.sentiment.domain.language.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Weights as bytes: a mark, then per language its outputs, numbers and places; runs of places without weights are
 * counted instead of written. No compression of a library is in it, since that differs between machines.
 */
public final class WeightsFormat {

    private static final long MARK = 0x5041524C45593031L;
    private static final int BITS_MIN = 8;
    private static final int BITS_MAX = 24;
    private static final int OUTPUTS_MAX = 64;

    private WeightsFormat() {}

    /** The bytes of weights; the same weights are the same bytes. */
    public static byte[] write(Map<Language, LanguageWeights> byLanguage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(MARK);
            out.writeByte(byLanguage.size());
            for (Map.Entry<Language, LanguageWeights> entry : new EnumMap<>(byLanguage).entrySet()) {
                out.writeUTF(entry.getKey().name());
                write(entry.getValue(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Weights of bytes; refuses with a sentence what is none. */
    public static Weights read(byte[] bytes) {
        Map<Language, LanguageWeights> byLanguage = new EnumMap<>(Language.class);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readLong() != MARK) {
                throw new IllegalArgumentException("it does not begin like weights of Parley");
            }
            for (int languages = in.readByte(); languages > 0; languages--) {
                Language language = Language.valueOf(in.readUTF());
                byLanguage.put(language, readLanguage(in));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("it ends before the weights do", e);
        }
        return new Weights(Fingerprint.of(bytes), byLanguage);
    }

    private static void write(LanguageWeights weights, DataOutputStream out) throws IOException {
        out.writeByte(weights.outputs().size());
        for (LanguageWeights.Output output : weights.outputs()) {
            out.writeUTF(output.source());
            out.writeUTF(output.label().name());
        }
        for (double bias : weights.biases()) {
            out.writeDouble(bias);
        }
        out.writeByte(weights.bits());
        out.writeDouble(weights.scale());
        out.writeDouble(weights.temperature());
        int width = weights.outputs().size();
        int empty = 0;
        for (int place = 0; place < 1 << weights.bits(); place++) {
            if (isEmpty(weights.weights(), place * width, width)) {
                empty++;
            } else {
                writeCount(empty, out);
                out.write(weights.weights(), place * width, width);
                empty = 0;
            }
        }
        writeCount(empty, out);
    }

    private static LanguageWeights readLanguage(DataInputStream in) throws IOException {
        int width = in.readByte();
        if (width < 1 || width > OUTPUTS_MAX) {
            throw new IllegalArgumentException("it has " + width + " outputs");
        }
        List<LanguageWeights.Output> outputs = new ArrayList<>();
        for (int output = 0; output < width; output++) {
            outputs.add(new LanguageWeights.Output(in.readUTF(), Label.valueOf(in.readUTF())));
        }
        List<Double> biases = new ArrayList<>();
        for (int output = 0; output < width; output++) {
            biases.add(in.readDouble());
        }
        int bits = in.readByte();
        if (bits < BITS_MIN || bits > BITS_MAX) {
            throw new IllegalArgumentException("it has places of " + bits + " bits");
        }
        double scale = in.readDouble();
        double temperature = in.readDouble();
        byte[] weights = new byte[width << bits];
        for (int place = readCount(in); place < 1 << bits; place += 1 + readCount(in)) {
            in.readFully(weights, place * width, width);
        }
        return new LanguageWeights(outputs, bits, biases, scale, temperature, weights);
    }

    private static boolean isEmpty(byte[] weights, int from, int width) {
        for (int i = from; i < from + width; i++) {
            if (weights[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Seven bits a byte, the eighth says that more follow. */
    private static void writeCount(int count, DataOutputStream out) throws IOException {
        int rest = count;
        while (rest > 0x7F) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readCount(DataInputStream in) throws IOException {
        int count = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int part = in.readUnsignedByte();
            count |= (part & 0x7F) << shift;
            if (part < 0x80) {
                return count;
            }
        }
        throw new IllegalArgumentException("it has a count that never ends");
    }
}
