package io.parley.localstack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** {@code POST /api/chat}: the tasks that Parley gives a model, answered by rules, and gone wrong on demand. */
final class ChatEndpoint implements Endpoint {

    /** Ollama's own default for its queue. */
    static final int PENDING_MAX = 512;

    private static final Duration HANG_MAX = Duration.ofMinutes(10);
    private static final String BUSY = "server busy, please try again.  maximum pending requests exceeded";
    private static final String SELF_DESCRIPTION =
            "This is Parley's stand-in model server: it answers by rules and is not a language model.";

    private final ModelCatalogue models;
    private final Faults faults;
    private final RecentChats recentChats;
    private final Semaphore places = new Semaphore(PENDING_MAX);

    ChatEndpoint(ModelCatalogue models, Faults faults, RecentChats recentChats) {
        this.models = models;
        this.faults = faults;
        this.recentChats = recentChats;
    }

    @Override
    public void answer(Call call) throws IOException {
        if (!places.tryAcquire()) {
            throw new Refusal(503, BUSY);
        }
        try {
            chat(call);
        } finally {
            places.release();
        }
    }

    private void chat(Call call) throws IOException {
        JsonNode body = call.body();
        long arrived = System.nanoTime();
        recentChats.add(body);
        models.asked(body, "model '%s' not found");
        ChatRequest request = ChatRequest.read(body);

        Faults.Met met = faults.meet(request.task());
        await(met);
        if (met.fault().mode() == Fault.Mode.UNAVAILABLE) {
            throw new Refusal(503, BUSY);
        }
        if (request.onlyLoads()) {
            call.json(200, ChatAnswer.loaded());
            return;
        }
        long begun = System.nanoTime();
        String content = content(request, met.fault().mode());
        boolean finished = met.fault().mode() != Fault.Mode.OUT_OF_TOKENS;
        ChatAnswer answer = new ChatAnswer(
                finished ? content : content.substring(0, content.length() / 2),
                finished,
                request.streamed(),
                request.words(),
                begun - arrived,
                System.nanoTime() - begun);
        if (met.fault().mode() == Fault.Mode.CUT) {
            call.cut(answer);
        } else {
            call.answer(answer);
        }
    }

    private static String content(ChatRequest request, Fault.Mode mode) throws Refusal {
        if (mode == Fault.Mode.INVALID_JSON) {
            return "Sure! Here is what you asked for: {\"verdicts\": [{\"id\":";
        }
        return switch (request.task()) {
            case SENTIMENT -> SentimentTask.answer(request.data(), mode).toString();
            case REPLY -> ReplyTask.answer(request.data(), mode).toString();
            case OTHER -> SELF_DESCRIPTION;
        };
    }

    /** A client that leaves meanwhile is noticed when the answer is written: the JDK's server does not tell earlier. */
    private static void await(Faults.Met met) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(met.fault().latency().toMillis());
            if (met.fault().mode() == Fault.Mode.HANG
                    && !met.replaced().await(HANG_MAX.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("hung for " + HANG_MAX);
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the server stops");
        }
    }
}
