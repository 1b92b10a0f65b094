package io.parley.generation.domain.knowledge;

import io.parley.contract.Reply.Passage;
import java.util.ArrayList;
import java.util.List;

/** Cuts a Markdown file into passages, one per {@code ##} heading; what stands before the first is one too. */
public final class PassageParser {

    private static final String TITLE = "# ";
    private static final String HEADING = "## ";

    private PassageParser() {}

    /**
     * @param file name that the passages' ids start with
     * @return passages with text, numbered from 1 in the order of the file
     */
    public static List<Passage> parse(String file, String markdown) {
        List<Passage> passages = new ArrayList<>();
        String title = file;
        StringBuilder text = new StringBuilder();
        for (String line : markdown.lines().toList()) {
            if (line.startsWith(HEADING)) {
                add(passages, file, title, text);
                title = line.substring(HEADING.length()).strip();
            } else if (line.startsWith(TITLE)) {
                title = line.substring(TITLE.length()).strip();
            } else {
                text.append(line).append('\n');
            }
        }
        add(passages, file, title, text);
        return passages;
    }

    private static void add(List<Passage> passages, String file, String title, StringBuilder text) {
        String body = text.toString().strip();
        text.setLength(0);
        if (!body.isEmpty()) {
            passages.add(new Passage(file + "#" + (passages.size() + 1), title, body));
        }
    }
}
