package io.parley.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            <p>One</p><p>Two</p>                       | One~~Two
            <p>One<br>Two<br/>Three</p>                | One~Two~Three
            <p>One</p>                                 | One
            <div>One</div><div>Two</div>               | One~Two
            <div><p>One</p></div><p>Two</p>            | One~~Two
            One <b>bold</b> <i> and</i> more           | One bold and more
            <ul><li>One</li><li>Two</li></ul>after     | One~Two~~after
            <blockquote><p>One</p></blockquote>Two     | One~~Two
            <p></p><p>One</p><p></p>                   | One
            <p>One <br> Two</p>                        | One~Two
            <p>One<br><br>Two</p>                      | One~~Two
            a &amp; b &lt;c&gt; &#x1F375; &eacute;     | a & b <c> \ud83c\udf75 \u00e9
            no markup at all                           | no markup at all
            5 < 6 and 7 > 6                            | 5 < 6 and 7 > 6
            <script>alert(1)</script>One               | One
            <style>p{}</style>One<!-- two -->          | One
            <p>never <b>closed                         | never closed
            """)
    void textHasTheLinesOfItsAuthor(String html, String text) {
        assertThat(Html.text(html)).isEqualTo(text.replace('~', '\n'));
    }

    @Test
    void emptyHtmlHasNoText() {
        assertThat(Html.text("")).isEmpty();
        assertThat(Html.text("<p> </p><br>")).isEmpty();
    }

    @Test
    void addressThatAStyleSheetShortensIsThereInFull() {
        assertThat(Html.text("<p>See <a href=\"https://tea.example/spring/2026\" rel=\"nofollow\"><span"
                        + " class=\"invisible\">https://</span><span class=\"ellipsis\">tea.example/spr</span><span"
                        + " class=\"invisible\">ing/2026</span></a>!</p>"))
                .isEqualTo("See https://tea.example/spring/2026!");
    }

    @Test
    void whitespaceOfTheMarkupIsNotTheAuthorsButInPreformattedTextItIs() {
        assertThat(Html.text("<p>\n  One\n  two\n</p>\n<p>Three</p>\n")).isEqualTo("One two\n\nThree");
        assertThat(Html.text("<p>Code:</p><pre><code>a\n  b</code></pre><p>Done</p>"))
                .isEqualTo("Code:\n\na\n  b\n\nDone");
    }

    @Test
    void entityOfACharacterThatCannotBeStoredIsReplaced() {
        assertThat(Html.text("a&#xD800;b&#0;c&#x1F375;")).isEqualTo("a\ufffdb\ufffdc\ud83c\udf75");
    }

    @Test
    void linksAreWebAddressesThatAreNotMarkedAsSomethingElse() {
        assertThat(Html.links(
                        "<a href='https://a.example/&#xD800;'>a</a><a class='x tag' href='https://b.example'>b</a>"
                                + "<a rel='me tag' href='https://c.example'>c</a><a href='/d'>d</a>"
                                + "<a href='mailto:bo@e.example'>e</a><a href='HTTP://f.example'>f</a>",
                        Set.of("tag")))
                .containsExactly("https://a.example/\ufffd", "HTTP://f.example");
    }

    @Test
    void deepNestingDoesNoHarm() {
        assertThat(Html.links("<div><p>".repeat(20_000) + "<a href='https://a.example'>", Set.of()))
                .containsExactly("https://a.example");
        assertThat(Html.text("<div><p>".repeat(20_000) + "deep")).isEqualTo("deep");
    }

    @Test
    @Timeout(10)
    void manyLineBreaksCostNoMoreThanTheirNumber() {
        assertThat(Html.text("One" + "<br>".repeat(150_000) + "<p></p>".repeat(60_000) + "Two"))
                .startsWith("One\n")
                .endsWith("\nTwo");
    }
}
