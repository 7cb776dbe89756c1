package tongli.understanding;

import java.util.List;
import tongli.core.Language;
import tongli.core.Require;
import tongli.perception.encoder.TaskHead;
import tongli.perception.text.TextPair;

/**
 * The learnt half of {@link BundledRiskReader}: the language's encoder, fine-tuned (LoRA) on authored lines with the risk that a
 * careful listener hears in them, and on what shares their words and has none. No screening instrument; see
 * {@code docs/models/risk.md}.
 *
 * <p>Loaded as {@link BundledModels} says. Safe for many threads; close it when no call is under way.
 */
public final class RiskModel implements AutoCloseable {
    /** A learner's message is asked for again by whoever shows or stores it, by itself and as an answer. */
    private static final int CACHED = 800;

    /** A model's outputs, in the alphabet's order. */
    private static final List<String> LABELS = List.of("asked", "high", "imminent", "none", "other", "quoted", "watch");

    private final BundledModels<Odds> models =
            new BundledModels<>("risk", TaskHead.Kind.SINGLE, LABELS, RiskModel::odds, CACHED);

    private RiskModel() {}

    /** The two models beside this class, which load when they are first asked for. */
    public static RiskModel bundled() {
        return new RiskModel();
    }

    /**
     * Probabilities in [0, 1]; what is left to 1 is that a text says nothing of risk.
     *
     * @param watch a sign of the writer's own that one would ask about
     * @param high they think of dying, or of hurting themselves
     * @param imminent they mean to, soon
     * @param asked a question about the other's risk
     * @param other another's risk
     * @param quoted words of a song, a film, or somebody else
     */
    public record Odds(double watch, double high, double imminent, double asked, double other, double quoted) {
        public Odds {
            Require.inRange("watch", watch, 0, 1);
            Require.inRange("high", high, 0, 1);
            Require.inRange("imminent", imminent, 0, 1);
            Require.inRange("asked", asked, 0, 1);
            Require.inRange("other", other, 0, 1);
            Require.inRange("quoted", quoted, 0, 1);
        }

        /** That the writer is at high or imminent risk. */
        double own() {
            return Math.min(1, high + imminent);
        }

        /** That the writer gives any sign. */
        double any() {
            return Math.min(1, watch + high + imminent);
        }

        /** That it says nothing of risk. */
        double nothing() {
            return Math.max(0, 1 - any() - elsewhere());
        }

        /** Whether it is at least as likely to say something of risk, whose ever, as nothing. */
        boolean isSomething() {
            return nothing() <= 0.5;
        }

        /** Halfway between two readings. */
        Odds mean(Odds with) {
            return new Odds(
                    (watch + with.watch) / 2,
                    (high + with.high) / 2,
                    (imminent + with.imminent) / 2,
                    (asked + with.asked) / 2,
                    (other + with.other) / 2,
                    (quoted + with.quoted) / 2);
        }

        /** That the text speaks of risk which is not the writer's. */
        double elsewhere() {
            return Math.min(1, asked + other + quoted);
        }
    }

    /**
     * Reads texts side by side, each by itself and up to 256 tokens.
     *
     * @param answered the line that they answer; may be empty
     * @param texts not blank
     * @return one a text, in order
     * @throws IllegalStateException if the model is closed, or cannot be loaded
     */
    public List<Odds> read(String answered, List<String> texts, Language language) {
        return models.readAll(
                language,
                texts.stream().map(text -> new TextPair(answered, text)).toList());
    }

    private static Odds odds(double[] probabilities) {
        return new Odds(
                of("watch", probabilities),
                of("high", probabilities),
                of("imminent", probabilities),
                of("asked", probabilities),
                of("other", probabilities),
                of("quoted", probabilities));
    }

    private static double of(String label, double[] probabilities) {
        return probabilities[LABELS.indexOf(label)];
    }

    @Override
    public void close() {
        models.close();
    }
}
