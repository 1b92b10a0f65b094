package io.parley.localstack.cli;

import io.parley.localstack.process.Checkout;
import io.parley.localstack.stack.Layout;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.stack.StackSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which stack a verb means: the one whose state lies in {@code --data}. */
final class OpenStack {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder with the stack's state (default: $PARLEY_DATA, else .parley in the checkout).")
    private @Nullable Path data;

    /** No stack was started there. */
    static final class NotUpException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUpException(String message) {
            super(message);
        }
    }

    Layout layout() {
        Checkout checkout = Checkout.find();
        Path home = Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(System.getenv("PARLEY_DATA")).map(Path::of))
                .orElse(checkout.root().resolve(".parley"));
        return new Layout(checkout, home.toAbsolutePath().normalize());
    }

    Optional<Stack> find() {
        Layout layout = layout();
        return StackSettings.read(layout.settings()).map(settings -> new Stack(layout, settings));
    }

    Stack require() {
        return find().orElseThrow(() -> new NotUpException("The stack is not up. Start it: ./parley up"));
    }
}
