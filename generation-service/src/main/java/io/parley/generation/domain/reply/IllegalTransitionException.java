package io.parley.generation.domain.reply;

/** A step that the life of a reply does not have: a defect, never a normal outcome. */
public final class IllegalTransitionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    IllegalTransitionException(Stage from, Stage to) {
        super("a reply that is " + from.wireName() + " cannot become " + to.wireName());
    }
}
