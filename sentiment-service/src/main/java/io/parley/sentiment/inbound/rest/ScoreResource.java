package io.parley.sentiment.inbound.rest;

import io.parley.chassis.http.Problem;
import io.parley.contract.BrandsConfig;
import io.parley.contract.Sentiment;
import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.domain.Scoring;
import io.parley.sentiment.domain.fast.FastClassifier;
import io.parley.sentiment.domain.question.Question;
import io.parley.sentiment.inbound.BrandScorings;
import io.parley.sentiment.outbound.model.ModelTier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Scores texts at once, for people and tools; nothing is stored or published. */
@Path("/score")
@RunOnVirtualThread
public class ScoreResource {

    private final SentimentConfig config;
    private final BrandsConfig brands;
    private final BrandScorings scorings;
    private final FastClassifier classifier;
    private final ModelTier model;
    private final Semaphore places;

    ScoreResource(
            SentimentConfig config,
            BrandsConfig brands,
            BrandScorings scorings,
            FastClassifier classifier,
            ModelTier model) {
        this.config = config;
        this.brands = brands;
        this.scorings = scorings;
        this.classifier = classifier;
        this.model = model;
        this.places = new Semaphore(config.scoreCallsMax());
    }

    /** The scores that items with these texts would get. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"reader", "approver"})
    @Operation(
            summary = "Scores texts as items of a brand are scored; one result for each, in their order",
            description = "What the model does not decide in time has its fast score, and degraded says why.")
    public ScoreAnswer score(@Nullable ScoreRequest request) {
        ScoreOrder order = ScoreOrder.of(request, brands, config.scoreItemsMax());
        if (!places.tryAcquire()) {
            throw new Problem(
                    503, "Too much at a time", config.scoreCallsMax() + " calls are under way; try again in a second.");
        }
        try {
            return score(order, Instant.now().plus(config.scoreDeadline()));
        } finally {
            places.release();
        }
    }

    private ScoreAnswer score(ScoreOrder order, Instant deadline) {
        Scoring ofBrand = scorings.of(order.brand());
        Scoring scoring = order.mode().map(ofBrand::in).orElse(ofBrand);
        List<Sentiment> scores = new ArrayList<>();
        List<Integer> escalated = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (ScoreOrder.Text text : order.texts()) {
            Sentiment fast = classifier.classify(text.text(), text.language(), order.brand());
            if (scoring.escalates(fast, () -> classifier.hasWords(text.text(), text.language()))) {
                escalated.add(scores.size());
                questions.add(
                        new Question(order.brand(), scoring.aspects(), text.text(), text.language(), fast, deadline));
            }
            scores.add(fast);
        }
        List<Sentiment> decided = model.decide(questions);
        for (int i = 0; i < decided.size(); i++) {
            scores.set(escalated.get(i), decided.get(i));
        }
        List<ScoreAnswer.Result> results = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            results.add(new ScoreAnswer.Result(order.texts().get(i).id(), scores.get(i)));
        }
        return new ScoreAnswer(results);
    }
}
