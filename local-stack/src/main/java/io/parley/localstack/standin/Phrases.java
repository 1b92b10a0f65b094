package io.parley.localstack.standin;

/** The fixed parts of a reply in one language; none of them promises anything. */
enum Phrases {
    ENGLISH(
            "We are sorry about this.",
            "Thank you, that is lovely to hear!",
            "Thank you for writing to us.",
            "Thank you for writing to %s.",
            "Thank you for telling us plainly.",
            "It means a lot to us.",
            "We would rather not guess at an answer here."),
    CHINESE("很抱歉给您带来了不好的体验。", "谢谢您的喜欢，我们很开心！", "谢谢您的留言。", "谢谢您给%s留言。", "谢谢您直接告诉我们。", "您的话对我们很重要。", "这个问题我们不想随意猜测。");

    private final String apology;
    private final String thanks;
    private final String greeting;
    private final String greetingNamed;
    private final String afterApology;
    private final String afterThanks;
    private final String noAnswer;

    Phrases(
            String apology,
            String thanks,
            String greeting,
            String greetingNamed,
            String afterApology,
            String afterThanks,
            String noAnswer) {
        this.apology = apology;
        this.thanks = thanks;
        this.greeting = greeting;
        this.greetingNamed = greetingNamed;
        this.afterApology = afterApology;
        this.afterThanks = afterThanks;
        this.noAnswer = noAnswer;
    }

    String opening(String sentiment, String brand) {
        return switch (sentiment) {
            case "negative" -> apology;
            case "positive" -> thanks;
            default -> brand.isBlank() ? greeting : greetingNamed.formatted(brand);
        };
    }

    String withoutKnowledge(String sentiment) {
        return switch (sentiment) {
            case "negative" -> afterApology;
            case "positive" -> afterThanks;
            default -> noAnswer;
        };
    }
}
