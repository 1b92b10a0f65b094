package io.parley.generation.outbound.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.contract.Reply.Passage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageIndexTest {

    private static final List<Passage> PASSAGES =
            KnowledgeFiles.read("parley.brands.harbour.knowledge", Path.of("src/test/resources/knowledge/harbour"), 10);
    private static final PassageIndex INDEX = new PassageIndex(PASSAGES);

    @Test
    void mostFittingPassageComesFirst() {
        assertThat(INDEX.search("how long is delivery of my parcel?", 3, 0.3))
                .first()
                .extracting(Passage::title)
                .isEqualTo("Delivery");
    }

    @Test
    void chineseQuestionFindsChinesePassage() {
        assertThat(INDEX.search("请问营业时间是几点？", 3, 0.3))
                .first()
                .extracting(Passage::title)
                .isEqualTo("营业时间");
    }

    @Test
    void strangeQuestionFindsNothing() {
        assertThat(INDEX.search("zebra xylophone", 3, 0.3)).isEmpty();
        assertThat(INDEX.search("🍵", 3, 0.3)).isEmpty();
    }

    @Test
    void noMorePassagesThanAskedFor() {
        assertThat(INDEX.search("shop tea delivery refund open", 2, 0)).hasSize(2);
    }

    @Test
    void missingFolderIsRefusedWithTheKey() {
        assertThatThrownBy(() -> KnowledgeFiles.read("parley.brands.harbour.knowledge", Path.of("no/such/folder"), 10))
                .hasMessageStartingWith("parley.brands.harbour.knowledge: there is no folder no/such/folder.");
    }

    @Test
    void mountedConfigMapIsReadOnce(@TempDir Path folder) throws Exception {
        Path version = Files.createDirectory(folder.resolve("..2026_01_31"));
        Files.writeString(version.resolve("hours.md"), "## Opening hours\nEvery day from 9:00.");
        Files.createSymbolicLink(folder.resolve("..data"), version);
        Files.createSymbolicLink(folder.resolve("hours.md"), Path.of("..data", "hours.md"));

        assertThat(KnowledgeFiles.read("parley.brands.harbour.knowledge", folder, 10))
                .hasSize(1);
    }

    @Test
    void moreFilesThanTheLimitAreRefused() {
        assertThatThrownBy(() -> KnowledgeFiles.read(
                        "parley.brands.harbour.knowledge", Path.of("src/test/resources/knowledge/harbour"), 1))
                .hasMessageContaining("more than 1 files");
    }
}
