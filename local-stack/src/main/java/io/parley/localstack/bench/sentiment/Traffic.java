package io.parley.localstack.bench.sentiment;

import io.parley.contract.Author;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.Item;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What ingest would have written: records of the clean topics, ready to be sent, no item twice. */
final class Traffic {

    private static final List<Kind> KINDS = List.of(Kind.COMMENT, Kind.COMMENT, Kind.POST, Kind.COMMENT, Kind.MESSAGE);
    private static final int THREADS = 500;
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final String run = "bench" + RUNS.incrementAndGet();
    private final List<ProducerRecord<String, byte[]>> records;

    Traffic(int items) {
        MadeUpTexts texts = new MadeUpTexts(20260131 + RUNS.get());
        records = new ArrayList<>(items);
        for (int i = 0; i < items; i++) {
            records.add(record(i, texts.next()));
        }
    }

    /** The records; their place in the list is what {@link #place} finds again. */
    List<ProducerRecord<String, byte[]>> records() {
        return records;
    }

    /** The place of the item that an event is about, or -1 where it is not of this traffic. */
    int place(@Nullable String subject) {
        String own = "generic:" + run + "-";
        return subject != null && subject.startsWith(own) ? Integer.parseInt(subject.substring(own.length())) : -1;
    }

    private ProducerRecord<String, byte[]> record(int place, String text) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String nativeId = run + "-" + place;
        Item item = new Item(
                "generic:" + nativeId,
                "generic",
                "bench-generic",
                "bench",
                KINDS.get(place % KINDS.size()),
                nativeId,
                null,
                "thread-" + place % THREADS,
                Item.FIRST_VERSION,
                new Author("u" + place % 997, "ada", "Ada Lind", false),
                text,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                now,
                null,
                now,
                null,
                Map.of(),
                false);
        ProducerRecord<String, byte[]> record =
                EventCodec.write(Event.of(item, Verb.CREATED, now, trace(place)), item.threadKey(), now.toEpochMilli());
        // Its timestamp is to be that of its sending.
        return new ProducerRecord<>(record.topic(), null, null, record.key(), record.value(), record.headers());
    }

    private static String trace(int place) {
        return "00-%032x-%016x-01".formatted(place + 1, place + 1);
    }
}
