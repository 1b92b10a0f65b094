package io.parley.ingest.domain.platform;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.platform.bluesky.Bluesky;
import io.parley.ingest.domain.platform.generic.Generic;
import io.parley.ingest.domain.platform.line.Line;
import io.parley.ingest.domain.platform.linkedin.LinkedIn;
import io.parley.ingest.domain.platform.mastodon.Mastodon;
import io.parley.ingest.domain.platform.meta.Graph;
import io.parley.ingest.domain.platform.telegram.Telegram;
import io.parley.ingest.domain.platform.threads.Threads;
import io.parley.ingest.domain.platform.tiktok.TikTok;
import io.parley.ingest.domain.platform.wechat.WeChat;
import io.parley.ingest.domain.platform.weibo.Weibo;
import io.parley.ingest.domain.platform.whatsapp.WhatsApp;
import io.parley.ingest.domain.platform.x.X;
import io.parley.ingest.domain.platform.youtube.YouTube;
import io.parley.ingest.domain.webhook.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every platform that has a door here. */
public final class Platforms {

    private static final List<Platform> ALL = List.of(
            new Generic(),
            new Bluesky(),
            new Graph("facebook"),
            new Graph("instagram"),
            new Line(),
            new LinkedIn(),
            new Mastodon(),
            new Graph("messenger"),
            new Telegram(),
            new Threads(),
            new TikTok(),
            new WeChat(),
            new Weibo(),
            new WhatsApp(),
            new X(),
            new YouTube());

    private Platforms() {}

    /** All of them. */
    public static List<Platform> all() {
        return ALL;
    }

    /** The platform of {@code /webhooks/<name>/…}. */
    public static Optional<Platform> named(String name) {
        return ALL.stream().filter(platform -> platform.name().equals(name)).findFirst();
    }

    /** What is wrong with the connections of a brands file, a sentence each that names the key; empty when nothing is. */
    public static List<String> problems(BrandsConfig brands) {
        List<String> problems = new ArrayList<>();
        brands.connections()
                .forEach((name, connection) -> problems(connection)
                        .forEach(problem -> problems.add("parley.connections." + name + "." + problem)));
        return problems;
    }

    /** What is wrong with a connection, a sentence each that names the key below {@code connection}. */
    public static List<String> problems(BrandsConfig.Connection connection) {
        Optional<Platform> platform = named(connection.doorName());
        if (platform.isEmpty()) {
            return List.of("door: there is no door '" + connection.doorName() + "'; there are "
                    + ALL.stream().map(Platform::name).sorted().collect(Collectors.joining(", "))
                    + ". Items of other platforms can come through the generic door: set door to generic.");
        }
        List<String> problems = new ArrayList<>(platform.get().problems(connection));
        if (platform.get().signs() && connection.secrets().isEmpty()) {
            problems.add("secrets: give at least one; without it every delivery would have to be refused.");
        }
        for (String option : new TreeSet<>(connection.options().keySet())) {
            if (!platform.get().options().contains(option)) {
                problems.add("options." + option + ": '" + option + "' is not one of "
                        + new TreeSet<>(platform.get().options()) + ".");
            }
        }
        return problems;
    }
}
