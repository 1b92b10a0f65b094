package io.parley.ingest.domain.platform.youtube;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of channels and the URLs that hold them. */
final class Channel {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern PAGE = Pattern.compile("https?://www\\.youtube\\.com/channel/([A-Za-z0-9_-]{1,64})");
    private static final String FEED = "https://www.youtube.com/feeds/videos.xml?channel_id=";

    /** What deliveries give as the feed's own link; the hub knows it as well. */
    private static final String FEED_ITSELF = "https://www.youtube.com/xml/feeds/videos.xml?channel_id=";

    private Channel() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The feed that a hub is asked for. */
    static String feed(String id) {
        return FEED + id;
    }

    /** Which of the channels a feed is of, in either spelling of its URL. */
    static Optional<String> ofFeed(String feed, List<String> channels) {
        return channels.stream()
                .filter(id -> feed.equals(FEED + id) || feed.equals(FEED_ITSELF + id))
                .findFirst();
    }

    /** The id in the URL of a channel's page. */
    static Optional<String> ofPage(String url) {
        Matcher page = PAGE.matcher(url);
        return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
    }
}
