package io.parley.trends;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Windows, ticks and limits of trends-service. */
@ConfigMapping(prefix = "parley.trends")
public interface TrendsConfig {

    /** Length of a window. Changing it starts new windows; the old ones stay as they are. */
    @WithDefault("PT5M")
    Duration windowSize();

    /** How long a window waits for stragglers after its end, by the brand's stream time. */
    @WithDefault("PT5M")
    Duration grace();

    /** How often a quiet brand's clock ticks while it has windows to close. */
    @WithDefault("PT2S")
    Duration tickEvery();

    /** After how long without an item a brand is quiet. */
    @WithDefault("PT10S")
    Duration quietAfter();

    /** How often windows that are still open are told. */
    @WithDefault("PT2S")
    Duration updateEvery();

    /** Most characters of a text that are looked at for key terms. */
    @WithDefault("20000")
    int textCharsMax();

    /** Most themes that one item counts in. */
    @WithDefault("12")
    int themesPerItemMax();

    /** Most different themes in one window; further ones are counted in none. */
    @WithDefault("5000")
    int themesPerWindowMax();

    /** Most themes that a window tells. */
    @WithDefault("20")
    int themesEmittedMax();

    /** Most items in one window of a brand; further ones are skipped. It bounds the item ids that are remembered. */
    @WithDefault("200000")
    int itemsPerWindowMax();

    /** How long windows stay in the database. */
    @WithDefault("P90D")
    Duration keepFor();

    /** Most windows or themes in one answer. */
    @WithDefault("500")
    int answerMax();
}
