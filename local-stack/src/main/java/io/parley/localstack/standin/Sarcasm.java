package io.parley.localstack.standin;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Praise that is meant as blame, where that is obvious. */
final class Sarcasm {

    private static final String PRAISE =
            "(?:great|nice|lovely|wonderful|fantastic|brilliant|perfect|awesome|amazing|congrats|congratulations|well done|bravo)";
    private static final String NUISANCE =
            "(?:late|delay\\w*|broken|cold|wait\\w*|queue\\w*|crash\\w*|cancel\\w*|lost|missing"
                    + "|leak\\w*|wrong|stale|closed|sold out|spill\\w*|ignored|down|price (?:rise|increase|hike)\\w*)";

    private static final List<Pattern> CUES = List.of(
            Pattern.compile("\\b" + PRAISE + "\\b[\\s,.!…-]+(?:job |work )?(?:yet )?(?:another|again)\\b"),
            Pattern.compile("\\boh,? (?:great|joy|wonderful|perfect|lovely|fantastic)\\b"),
            Pattern.compile("\\b" + PRAISE + "\\b[\\s,.!…]+[^.!?]{0,40}\\b" + NUISANCE + "\\b[^.!?]*\\bagain\\b"),
            Pattern.compile("\\b(?:love|enjoy|thanks for) (?:how|when|waiting|being ignored|paying|the wait)\\b"),
            Pattern.compile("\\bjust what (?:i|we) (?:needed|wanted)\\b"),
            Pattern.compile(
                    "\\b(?:thanks for nothing|yeah,? right|slow clap|what a surprise|as usual, " + PRAISE + ")"),
            Pattern.compile("(?:^|\\s)/s\\s*$"),
            Pattern.compile("🙄|🙃"),
            Pattern.compile("呵呵|可真行|真行啊|真有你的|谢谢你们了啊|真是谢谢了|服了"),
            Pattern.compile("(?:太棒了|真棒|好极了|真好|厉害了|太好了|恭喜)[啊呢呀，,！!。 ]*(?:又|再次|居然|竟然)"));

    private Sarcasm() {}

    static boolean isObviousIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        return CUES.stream().anyMatch(cue -> cue.matcher(lower).find());
    }
}
