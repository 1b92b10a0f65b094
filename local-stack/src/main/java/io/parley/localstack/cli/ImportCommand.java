package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import picocli.CommandLine.Command;

/** A verb of ingest. */
@Command(name = "import", description = "Takes history from a file: items, or captured bodies of a platform.")
final class ImportCommand extends ServiceVerb {

    ImportCommand() {
        super(Component.INGEST);
    }
}
