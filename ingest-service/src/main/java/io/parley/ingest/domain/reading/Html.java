package io.parley.ingest.domain.reading;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * HTML to the plain text that its author typed: paragraphs and line breaks become new lines, a link its full text. What
 * only a style sheet hides or shortens, such as the ends of a long address, belongs to the text.
 */
public final class Html {

    /** Line breaks around an element: two make an empty line. */
    private static final Map<String, Integer> BREAKS = Map.ofEntries(
            Map.entry("p", 2),
            Map.entry("blockquote", 2),
            Map.entry("pre", 2),
            Map.entry("ul", 2),
            Map.entry("ol", 2),
            Map.entry("table", 2),
            Map.entry("h1", 2),
            Map.entry("h2", 2),
            Map.entry("h3", 2),
            Map.entry("h4", 2),
            Map.entry("h5", 2),
            Map.entry("h6", 2),
            Map.entry("div", 1),
            Map.entry("li", 1),
            Map.entry("tr", 1));

    private static final Pattern WHITESPACE = Pattern.compile("[ \\t\\r\\n\\f]+");

    private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    private Html() {}

    /** The text of a fragment or document, without what is no text, such as scripts. */
    public static String text(String html) {
        Text text = new Text();
        NodeTraversor.traverse(text, Jsoup.parseBodyFragment(html).body());
        // What JSON may not bring in, an entity such as &#xD800; does.
        return Storable.text(text.toString());
    }

    /**
     * The web addresses that a fragment's links lead to.
     *
     * @param marks classes and relations of links that stand for something else
     */
    public static List<String> links(String html, Set<String> marks) {
        return Jsoup.parseBodyFragment(html).select("a[href]").stream()
                .filter(link -> Collections.disjoint(link.classNames(), marks)
                        && Collections.disjoint(List.of(link.attr("rel").split(" ")), marks))
                .map(link -> Storable.text(link.attr("href")))
                .filter(address -> WEB.matcher(address).lookingAt())
                .distinct()
                .toList();
    }

    private static final class Text implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private int preformatted;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node.nodeName().equals("br")) {
                trimLine();
                text.append('\n');
            } else {
                breakLine(node);
            }
            preformatted += node.nodeName().equals("pre") ? 1 : 0;
        }

        @Override
        public void tail(Node node, int depth) {
            preformatted -= node.nodeName().equals("pre") ? 1 : 0;
            breakLine(node);
        }

        private void append(String words) {
            if (preformatted > 0) {
                text.append(words);
                return;
            }
            String line = WHITESPACE.matcher(words).replaceAll(" ");
            boolean atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(atStart ? line.stripLeading() : line);
        }

        private void breakLine(Node node) {
            int breaks = BREAKS.getOrDefault(node.nodeName(), 0);
            if (breaks == 0 || text.isEmpty()) {
                return;
            }
            trimLine();
            int present = 0;
            // No more than needed: a text may end in very many.
            while (present < Math.min(breaks, text.length()) && text.charAt(text.length() - 1 - present) == '\n') {
                present++;
            }
            text.repeat('\n', breaks - present);
        }

        private void trimLine() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
        }

        @Override
        public String toString() {
            return text.toString().strip();
        }
    }
}
