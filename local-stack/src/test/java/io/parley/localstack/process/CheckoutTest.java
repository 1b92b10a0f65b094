package io.parley.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {

    private static final String ROOT = "parley.root";

    @TempDir
    Path folder;

    @AfterEach
    void forgetTheScript() {
        System.clearProperty(ROOT);
    }

    @Test
    void checkoutIsTheOneAroundTheWorkingDirectory() {
        Path root = Checkout.find().root();
        assertThat(root.resolve("parley")).isRegularFile();
        assertThat(Path.of("").toAbsolutePath()).startsWith(root);
    }

    @Test
    void scriptsOwnCheckoutComesFirst() {
        System.setProperty(ROOT, folder.toString());
        assertThat(Checkout.find()).isEqualTo(new Checkout(folder));
    }

    @Test
    void classPathIsEveryJarOfTheFolder() throws Exception {
        Path lib = Files.createDirectories(folder.resolve("part/target/lib"));
        assertThat(new Checkout(folder).classPath("part/target/lib")).isEqualTo(lib + "/*");
    }

    @Test
    void partThatIsNotBuiltIsNamedWithTheRemedy() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Checkout(folder).classPath("part/target/lib"))
                .withMessageContaining("part/target/lib")
                .withMessageContaining("build first");
    }
}
