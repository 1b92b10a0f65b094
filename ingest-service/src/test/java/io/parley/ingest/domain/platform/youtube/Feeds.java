package io.parley.ingest.domain.platform.youtube;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.nio.charset.StandardCharsets;

/** Made-up feeds, in the shape in which the hub delivers them. */
final class Feeds {

    static final String CHANNEL = "UCharbourTea0000000000_-";
    static final String SECRET = "harbour-secret";

    private Feeds() {}

    static String feed(String... entries) {
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom">
                  <link rel="hub" href="https://pubsubhubbub.appspot.com"/>
                  <link rel="self" href="https://www.youtube.com/xml/feeds/videos.xml?channel_id=%s"/>
                  <title>YouTube video feed</title>
                  <updated>2026-03-14T09:20:30.123456789+00:00</updated>
                %s</feed>
                """.formatted(CHANNEL, String.join("\n", entries));
    }

    static String video(String id, String title, String published, String updated) {
        return """
                <entry>
                  <id>yt:video:%1$s</id>
                  <yt:videoId>%1$s</yt:videoId>
                  <yt:channelId>%2$s</yt:channelId>
                  <title>%3$s</title>
                  <link rel="alternate" href="https://www.youtube.com/watch?v=%1$s"/>
                  <author><name>Harbour Tea</name><uri>https://www.youtube.com/channel/%2$s</uri></author>
                  <published>%4$s</published>
                  <updated>%5$s</updated>
                </entry>
                """.formatted(id, CHANNEL, title, published, updated);
    }

    static String tombstones(String... entries) {
        return """
                <feed xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns="http://www.w3.org/2005/Atom">
                %s</feed>""".formatted(String.join("\n", entries));
    }

    static String tombstone(String ref, String channel) {
        return """
                <at:deleted-entry ref="%1$s" when="2026-03-14T09:25:00.5+00:00">
                  <link href="https://www.youtube.com/watch?v=%2$s"/>
                  <at:by><name>Harbour Tea</name><uri>https://www.youtube.com/channel/%3$s</uri></at:by>
                </at:deleted-entry>
                """.formatted(ref, ref.substring(ref.lastIndexOf(':') + 1), channel);
    }

    static Reading read(String feed) {
        return YouTubeReader.read(feed.getBytes(StandardCharsets.UTF_8), MadeUp.origin("youtube", CHANNEL));
    }
}
