package io.parley.generation.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Reply.Passage;
import org.junit.jupiter.api.Test;

class PassageParserTest {

    @Test
    void everyHeadingStartsAPassage() {
        String markdown = """
                # The shop

                By the water.

                ## Hours

                Open every day.
                ### Holidays
                Closed then.

                ## Empty

                ## 配送

                三天内送达。
                """;

        assertThat(PassageParser.parse("shop.md", markdown))
                .containsExactly(
                        new Passage("shop.md#1", "The shop", "By the water."),
                        new Passage("shop.md#2", "Hours", "Open every day.\n### Holidays\nClosed then."),
                        new Passage("shop.md#3", "配送", "三天内送达。"));
    }

    @Test
    void fileWithoutHeadingsIsOnePassageNamedAfterIt() {
        assertThat(PassageParser.parse("note.md", "Just this.\n"))
                .containsExactly(new Passage("note.md#1", "note.md", "Just this."));
    }

    @Test
    void emptyFileHasNoPassages() {
        assertThat(PassageParser.parse("empty.md", "\n\n")).isEmpty();
    }
}
