package io.parley.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The brands file: brands, their social accounts, and the people who may use the REST doors. */
@ConfigMapping(prefix = "parley")
public interface BrandsConfig {

    /** Brands by name. */
    Map<String, Brand> brands();

    /** Social accounts by name; the name is the last part of the door's path. */
    Map<String, Connection> connections();

    /** Who may use the REST doors, by a name of your choice. */
    Map<String, Token> tokens();

    /** Where the brands file lies; folders that it names are relative to it. */
    Optional<Path> config();

    /** Items older than this at arrival are history: scored and counted, never answered. */
    @WithDefault("PT24H")
    Duration liveFor();

    /** A brand and how it wants to be spoken for. Only the name is required. */
    interface Brand {
        String name();

        /** How the brand speaks, for the prompt. */
        Optional<String> voice();

        /** Languages it answers in, BCP 47. */
        @WithDefault("en")
        List<String> languages();

        /** How much may happen without a person, per kind of item; {@code default} for the rest. */
        Map<String, Autonomy> autonomy();

        /** The same word for all kinds: {@code autonomy: approve}. */
        @WithName("autonomy")
        Optional<Autonomy> autonomyForAll();

        /** Terms that always call for a person. */
        Optional<List<String>> escalationTerms();

        /** Terms that are always counted as themes. */
        Optional<List<String>> trackedTerms();

        /** How its items are scored. */
        Scoring sentiment();

        /** Competitors by name, with the terms by which people call them. */
        Map<String, Competitor> competitors();

        /** Folder of Markdown files that replies are grounded on. */
        Optional<String> knowledge();

        /** File of what the brand sells. */
        Optional<String> catalogue();

        /** What may happen to items of that kind without a person. */
        default Autonomy autonomyFor(Kind kind) {
            Autonomy chosen = autonomy().get(kind.wireName());
            return chosen != null
                    ? chosen
                    : autonomy().getOrDefault("default", autonomyForAll().orElse(Autonomy.APPROVE));
        }
    }

    /** How a brand's items are scored; what is left open is the sentiment service's setting. */
    interface Scoring {

        /** Who decides. */
        Optional<ScoringMode> mode();

        /** Fast scores with a confidence below it go to the model, 0..1; 0 sends none. */
        OptionalDouble escalateBelow();

        /** What the brand wants to know about in particular, such as {@code delivery}; the model looks for them. */
        Optional<List<String>> aspects();
    }

    /** Who decides on a sentiment. */
    enum ScoringMode {
        /** The fast tier where it is sure, else the model. */
        CASCADE,
        /** The fast tier alone. */
        FAST,
        /** The model, for every item; the fast tier where the model does not answer. */
        MODEL
    }

    /** A competitor: the terms by which people call it. */
    interface Competitor {
        List<String> terms();
    }

    /** A social account of a brand. */
    interface Connection {
        String brand();

        /** Where its items were said, such as {@code facebook}. */
        String platform();

        /** The door it delivers through, where that is not the platform's own: {@code generic}. */
        Optional<String> door();

        /** The account at the platform, or several ids by which it is known there; absent: entries of any are taken. */
        Optional<List<String>> accountId();

        /** Signature secrets; only a platform that signs nothing has none. */
        @WithName("secrets")
        Optional<List<String>> configuredSecrets();

        /** Signature secrets; any one may match, so that they can be rotated. */
        default List<String> secrets() {
            return configuredSecrets().orElse(List.of());
        }

        /** What the platform must say in its handshake. */
        Optional<String> verifyToken();

        /** What only this platform needs, by name. */
        Map<String, String> options();

        /** How far the signed time may be from ours, both ways. */
        @WithDefault("PT5M")
        Duration timestampTolerance();

        /** The door: the last but one part of the path. */
        default String doorName() {
            return door().orElse(platform());
        }
    }

    /** A bearer token, who holds it and what that person may do. */
    interface Token {
        String value();

        String person();

        Role role();
    }

    /** What a token's holder may do. */
    enum Role {
        /** Reads. */
        READER,
        /** Reads, approves, edits and rejects replies, and corrects sentiments. */
        APPROVER;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much may happen without a person. */
    enum Autonomy {
        /** No draft is written. */
        NONE,
        /** Drafts are written for people to take or leave. */
        SUGGEST,
        /** Drafts wait for a person's decision. */
        APPROVE,
        /** Drafts that pass the check are released. */
        AUTO
    }
}
