package io.parley.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    /** The JDK's own little web server: a process that runs until it is told to end. */
    private static final List<String> ENDLESS = List.of("-m", "jdk.httpserver", "-b", "127.0.0.1", "-p", "0");

    @TempDir
    Path folder;

    private ChildProcess child;

    @BeforeEach
    void start() {
        child = ChildProcess.java(ENDLESS, Map.of(), folder.resolve("logs/child.log"));
    }

    @AfterEach
    void end() {
        child.kill();
    }

    @Test
    void processIsFoundByItsPidAndStartTime() {
        assertThat(ChildProcess.find(child.pid(), child.started())).hasValueSatisfying(found -> {
            assertThat(found.pid()).isEqualTo(child.pid());
            assertThat(found.alive()).isTrue();
        });
    }

    @Test
    void samePidWithAnotherStartTimeIsSomebodyElse() {
        for (Duration off : List.of(Duration.ofMillis(10), Duration.ofSeconds(1), Duration.ofDays(1))) {
            assertThat(ChildProcess.find(child.pid(), child.started().plus(off)))
                    .isEmpty();
            assertThat(ChildProcess.find(child.pid(), child.started().minus(off)))
                    .isEmpty();
        }
        assertThat(ChildProcess.find(ProcessHandle.current().pid(), child.started()))
                .isEmpty();
        assertThat(ChildProcess.find(1, Instant.EPOCH)).isEmpty();
    }

    @Test
    void stoppedProcessIsGone() {
        child.stop(Duration.ofSeconds(10));
        assertThat(child.alive()).isFalse();
        assertThat(ChildProcess.find(child.pid(), child.started())).isEmpty();
    }

    @Test
    void killedProcessIsGone() {
        child.kill();
        assertThat(child.alive()).isFalse();
        assertThat(ChildProcess.find(child.pid(), child.started())).isEmpty();
    }

    @Test
    void processThatDoesNotEndByItselfIsEndedAndThatIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> child.awaitEnd(Duration.ofMillis(50)))
                .withMessageContaining("did not end");
        assertThat(child.alive()).isFalse();
    }

    @Test
    void outputGoesToTheLogWhichGrows() throws Exception {
        Path log = folder.resolve("version.log");
        for (int i = 0; i < 2; i++) {
            ChildProcess.java(List.of("-version"), Map.of(), log).awaitEnd(Duration.ofSeconds(30));
        }
        assertThat(Files.readString(log)).containsPattern("(?s)Runtime Environment.*Runtime Environment");
    }

    @Test
    void environmentReachesTheProcess() throws Exception {
        Path log = folder.resolve("options.log");
        ChildProcess.java(List.of("-version"), Map.of("JDK_JAVA_OPTIONS", "-Dparley.test=yes"), log)
                .awaitEnd(Duration.ofSeconds(30));
        assertThat(Files.readString(log)).contains("-Dparley.test=yes");
    }

    @Test
    void processIsInASessionOfItsOwn() throws Exception {
        Path stat = Path.of("/proc", Long.toString(child.pid()), "stat");
        assumeThat(stat).exists();
        assumeThat(Path.of("/usr/bin/setsid")).exists();

        Patience.until(
                Duration.ofSeconds(10),
                "the child leads a session",
                () -> session(stat).equals(Long.toString(child.pid())));
    }

    /** The sixth field of the line; the second one, in brackets, may hold spaces. */
    private static String session(Path stat) {
        try {
            String line = Files.readString(stat);
            return line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[3];
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
