package io.parley.contract.published;

import io.parley.contract.Topic;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of topics as lines that a shell can read: name, partitions, settings. */
final class TopicsFile {

    private TopicsFile() {}

    static String text() {
        return Topic.definitions().stream().map(TopicsFile::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Topic.Definition topic) {
        String settings = new TreeMap<>(topic.settings())
                .entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(" "));
        return topic.name() + " " + topic.partitions() + " " + settings;
    }
}
