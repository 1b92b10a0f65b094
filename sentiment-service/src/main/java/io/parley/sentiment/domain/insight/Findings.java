package io.parley.sentiment.domain.insight;

import io.parley.contract.Insight;
import io.parley.contract.Insight.Aspect;
import io.parley.contract.Insight.Emotion;
import io.parley.contract.Insight.Intent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model claims about a text beside its label; what it left out, or said in words of its own, is absent. */
public record Findings(
        List<Claim> claims,
        @Nullable Emotion emotion,
        @Nullable Intent intent,
        @Nullable Boolean sarcastic) {

    /** Aspects of one text, at most. */
    public static final int ASPECTS_MAX = 4;

    /** Nothing was said. */
    public static final Findings NONE = new Findings(List.of(), null, null, null);

    public Findings {
        claims = List.copyOf(claims);
    }

    /**
     * What of it can be said about {@code text}: aspects that it bears out, the first of each name.
     *
     * @param text as the model saw it, or one that says the same
     * @param listed the brand's own names of aspects
     */
    public Insight in(String text, List<String> listed) {
        Map<String, Aspect> aspects = new LinkedHashMap<>();
        for (Claim claim : claims) {
            AspectName name = AspectName.of(claim.name(), listed);
            if (name != null && aspects.size() < ASPECTS_MAX) {
                Quotation.find(claim.quote(), text)
                        .ifPresent(evidence -> aspects.putIfAbsent(
                                name.text(), new Aspect(name.text(), name.listed(), claim.label(), evidence)));
            }
        }
        return new Insight(List.copyOf(aspects.values()), emotion, intent, sarcastic);
    }
}
