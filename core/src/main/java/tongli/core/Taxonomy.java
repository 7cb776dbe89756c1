package tongli.core;

import java.util.Arrays;
import java.util.List;

/** A closed list of emotion labels, in the order in which models emit them. */
public enum Taxonomy implements Coded {
    POLARITY(codes(Polarity.values())),
    BASIC(codes(BasicEmotion.values())),
    /** The 27 emotions and neutral of GoEmotions (Demszky et al., ACL 2020). */
    FINE(List.of(
            "admiration",
            "amusement",
            "anger",
            "annoyance",
            "approval",
            "caring",
            "confusion",
            "curiosity",
            "desire",
            "disappointment",
            "disapproval",
            "disgust",
            "embarrassment",
            "excitement",
            "fear",
            "gratitude",
            "grief",
            "joy",
            "love",
            "nervousness",
            "optimism",
            "pride",
            "realization",
            "relief",
            "remorse",
            "sadness",
            "surprise",
            "neutral"));

    private final List<String> labels;

    Taxonomy(List<String> labels) {
        this.labels = labels;
    }

    public List<String> labels() {
        return labels;
    }

    private static List<String> codes(Coded[] constants) {
        return Arrays.stream(constants).map(Coded::code).toList();
    }
}
