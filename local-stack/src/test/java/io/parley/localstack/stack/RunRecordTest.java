package io.parley.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Json;
import io.parley.localstack.process.ChildProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

    @TempDir
    Path folder;

    private ChildProcess child;
    private Path file;

    @BeforeEach
    void start() {
        child = ChildProcess.java(
                List.of("-m", "jdk.httpserver", "-b", "127.0.0.1", "-p", "0"), Map.of(), folder.resolve("child.log"));
        file = folder.resolve("run/child.json");
    }

    @AfterEach
    void end() {
        child.kill();
    }

    @Test
    void processThatIsWrittenDownIsFoundAgain() {
        RunRecord.write(file, child);
        assertThat(RunRecord.find(file))
                .hasValueSatisfying(found -> assertThat(found.pid()).isEqualTo(child.pid()));
    }

    @Test
    void pidThatWasGivenToSomebodyElseFindsNothing() throws Exception {
        RunRecord.write(file, child);
        RunRecord written = Json.MAPPER.readValue(file.toFile(), RunRecord.class);
        Json.MAPPER.writeValue(file.toFile(), new RunRecord(written.pid(), written.startedMs() - 1000));
        assertThat(RunRecord.find(file)).isEmpty();
    }

    @Test
    void endedProcessIsNotFound() {
        RunRecord.write(file, child);
        child.kill();
        assertThat(RunRecord.find(file)).isEmpty();
    }

    @Test
    void withoutAFileThereIsNoProcess() {
        assertThat(RunRecord.find(file)).isEmpty();
        RunRecord.write(file, child);
        RunRecord.delete(file);
        RunRecord.delete(file);
        assertThat(RunRecord.find(file)).isEmpty();
    }
}
