package io.parley.generation.outbound.store;

/** The process stops while work is held: the work was not done and must not be acknowledged. */
public final class HoldEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HoldEndedException(Throwable cause) {
        super("the process stops while a server is away", cause);
    }
}
