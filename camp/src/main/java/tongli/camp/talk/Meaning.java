package tongli.camp.talk;

import java.util.List;
import java.util.Optional;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.core.Require;
import tongli.core.Span;
import tongli.understanding.Hearing;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.ReplyReading.MisstepSpan;
import tongli.understanding.Undertone;

/**
 * What a strategy at a depth is perceived as.
 *
 * @param reading as of words that carry it out: moves, missteps, tone, and no text
 * @param ground what its reflections rest on
 * @param touches whether it takes up the topic itself
 * @param empathy EPITOME's three levels, each 0 to 2, that words so meant reach
 */
record Meaning(ReplyReading reading, Ground ground, boolean touches, Levels empathy) {

    /** EPITOME (Sharma et al., EMNLP 2020): each 0 to 2. */
    record Levels(int reaction, int interpretation, int exploration) {
        private static final double MOST = 6;

        Levels {
            for (int level : new int[] {reaction, interpretation, exploration}) {
                Require.inRange("level", level, 0, 2);
            }
        }

        /** Their sum as a share of the most, in [0, 1]. */
        double share() {
            return (reaction + interpretation + exploration) / MOST;
        }
    }

    private static final Span NOTHING = new Span(0, 0);

    /** How a listener's decent reply sounds: hardly like a misstep, hardly like a stock phrase. */
    private static final Undertone CLEAR = new Undertone(0.03, 0.1);

    private static final double CONFIDENCE = 0.85;

    /** These moves, sure enough, of the specificity, with nothing amiss. */
    static Meaning of(double specificity, Ground ground, boolean touches, Levels empathy, MoveKind... kinds) {
        List<Move> moves = List.of(kinds).stream()
                .map(kind -> new Move(kind, NOTHING, CONFIDENCE))
                .toList();
        // a wordless reading has a language because every reading has; nothing reads it
        return new Meaning(
                new ReplyReading(
                        Language.EN,
                        "",
                        moves,
                        List.of(),
                        specificity,
                        false,
                        List.of(),
                        CLEAR,
                        Optional.empty(),
                        Hearing.NONE),
                ground,
                touches,
                empathy);
    }

    /** The same with its guesses left open. */
    Meaning tentative() {
        return with(reading.missteps(), true, reading.flags(), reading.undertone());
    }

    /** The same sounding otherwise. */
    Meaning sounding(double harm, double stock) {
        return with(reading.missteps(), reading.tentative(), reading.flags(), new Undertone(harm, stock));
    }

    /** The same with a misstep. */
    Meaning amiss(Misstep misstep, double confidence) {
        return with(
                List.of(new MisstepSpan(misstep, NOTHING, confidence)),
                reading.tentative(),
                reading.flags(),
                new Undertone(
                        Math.max(confidence, reading.undertone().harm()),
                        reading.undertone().stock()));
    }

    /** The same with a remark on the whole. */
    Meaning flagged(ReplyFlag flag) {
        return with(reading.missteps(), reading.tentative(), List.of(flag), reading.undertone());
    }

    /** Whether it gives back something of this person's. */
    boolean reflects() {
        return ground != Ground.NONE
                && reading.moves().stream().anyMatch(move -> move.kind().isReflection());
    }

    /** Whether it is a stock phrase. */
    boolean isFormula() {
        return reading.has(ReplyFlag.FORMULA);
    }

    private Meaning with(List<MisstepSpan> missteps, boolean tentative, List<ReplyFlag> flags, Undertone undertone) {
        return new Meaning(
                new ReplyReading(
                        reading.language(),
                        "",
                        reading.moves(),
                        missteps,
                        reading.specificity(),
                        tentative,
                        flags,
                        undertone,
                        reading.affront(),
                        reading.hearing()),
                ground,
                touches,
                empathy);
    }
}
