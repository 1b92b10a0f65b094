package io.parley.sentiment.inbound.command;

/** What verbs that write brand models agree on. */
final class ModelVerbs {

    private ModelVerbs() {}

    /** The same for all of them: who comes later ends what an earlier one has not committed. */
    static String transactionalId(String brand) {
        return "sentiment-models-" + brand;
    }
}
