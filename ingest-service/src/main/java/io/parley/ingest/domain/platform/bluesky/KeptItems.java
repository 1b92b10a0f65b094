package io.parley.ingest.domain.platform.bluesky;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import io.parley.contract.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which items of a connection were kept, and of what kind, so that of all of Bluesky's deletions only theirs go on: a
 * deletion carries nothing but an id. Bounded per kind, so that a post that many like does not push out what people wrote;
 * what is pushed out is the oldest. Kept in segments, of which only those that changed are recorded again.
 */
public final class KeptItems {

    static final int SEGMENT_IDS = 1024;
    static final int SEGMENTS = 32;

    private static final String PART = "kept-";

    private final Map<Long, Kind> kinds = new HashMap<>();
    private final Map<Kind, Deque<Segment>> segments = new EnumMap<>(Kind.class);
    private final Map<String, Segment> changed = new LinkedHashMap<>();

    /**
     * A part of what is remembered, as it is recorded.
     *
     * @param number counts the segments of a kind, from 0
     * @param ids hashes of native ids
     */
    public record Segment(Kind kind, long number, List<Long> ids) {

        public Segment {
            Objects.requireNonNull(kind, "kind");
            ids = ids == null ? new ArrayList<>() : new ArrayList<>(ids);
        }

        /** Under the same name the newest segment replaces the oldest. */
        private String part() {
            return PART + kind.wireName() + "-" + number % SEGMENTS;
        }
    }

    /** @param states what was recorded, by part; other states among them are passed over */
    public static KeptItems recorded(Map<String, JsonNode> states) {
        KeptItems kept = new KeptItems();
        states.entrySet().stream()
                .filter(state -> state.getKey().startsWith(PART))
                .flatMap(state -> segment(state.getValue()))
                .sorted(Comparator.comparingLong(Segment::number))
                .forEach(kept::restore);
        return kept;
    }

    /** The kind under which an item was kept; empty where it was not, or too long ago. */
    Optional<Kind> kind(String nativeId) {
        return Optional.ofNullable(kinds.get(hash(nativeId)));
    }

    void add(String nativeId, Kind kind) {
        long hash = hash(nativeId);
        if (kinds.putIfAbsent(hash, kind) == null) {
            Segment newest = newest(kind);
            newest.ids().add(hash);
            changed.put(newest.part(), newest);
        }
    }

    /** What must be recorded, by part: what changed since this was asked last. */
    public Map<String, Segment> changes() {
        Map<String, Segment> changes = Map.copyOf(changed);
        changed.clear();
        return changes;
    }

    private Segment newest(Kind kind) {
        Deque<Segment> ofKind = segments.computeIfAbsent(kind, _ -> new ArrayDeque<>());
        if (ofKind.isEmpty() || ofKind.getLast().ids().size() >= SEGMENT_IDS) {
            long number = ofKind.isEmpty() ? 0 : ofKind.getLast().number() + 1;
            ofKind.add(new Segment(kind, number, List.of()));
            if (ofKind.size() > SEGMENTS) {
                ofKind.removeFirst().ids().forEach(kinds::remove);
            }
        }
        return ofKind.getLast();
    }

    private void restore(Segment segment) {
        segments.computeIfAbsent(segment.kind(), _ -> new ArrayDeque<>()).add(segment);
        segment.ids().forEach(id -> kinds.put(id, segment.kind()));
    }

    private static Stream<Segment> segment(JsonNode state) {
        try {
            return Stream.ofNullable(Json.MAPPER.treeToValue(state, Segment.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /** 64 bits of SHA-256: among so few, two ids that share them are not to be expected. */
    private static long hash(String nativeId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(nativeId.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
