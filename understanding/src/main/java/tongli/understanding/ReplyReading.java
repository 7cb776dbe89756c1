package tongli.understanding;

import java.util.List;
import java.util.Optional;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.core.Require;
import tongli.core.Span;

/**
 * What a reply does, read from its words alone.
 *
 * @param moves in order of their place in the reply; never empty
 * @param missteps with the span that shows each; derived from moves, history and what is missing
 * @param specificity how far the reply speaks of this person and this situation rather than anybody's, in [0, 1]
 * @param tentative whether its guesses leave room ("是不是…", "I wonder if")
 * @param flags remarks on the whole reply
 * @param undertone what sounds along in the whole of it
 * @param affront the worst in it that nobody has to answer kindly
 * @param hearing what the model and the encoder tell of the whole
 */
public record ReplyReading(
        Language language,
        String reply,
        List<Move> moves,
        List<MisstepSpan> missteps,
        double specificity,
        boolean tentative,
        List<ReplyFlag> flags,
        Undertone undertone,
        Optional<Affront> affront,
        Hearing hearing) {
    public ReplyReading {
        moves = Require.notEmpty("moves", moves);
        missteps = List.copyOf(missteps);
        flags = List.copyOf(flags);
        Require.inRange("specificity", specificity, 0, 1);
    }

    public boolean makes(MoveKind kind) {
        return moves.stream().anyMatch(move -> move.kind() == kind);
    }

    public boolean has(Misstep misstep) {
        return missteps.stream().anyMatch(found -> found.misstep() == misstep);
    }

    public boolean has(ReplyFlag flag) {
        return flags.contains(flag);
    }

    /** The same with other flags: for whoever has looked closer. */
    public ReplyReading flagged(List<ReplyFlag> others) {
        return new ReplyReading(
                language, reply, moves, missteps, specificity, tentative, others, undertone, affront, hearing);
    }

    /** The same with these missteps alone: for whoever has looked closer. */
    public ReplyReading faulted(List<MisstepSpan> others) {
        return new ReplyReading(
                language, reply, moves, others, specificity, tentative, flags, undertone, affront, hearing);
    }

    /** A misstep and where it stands. */
    public record MisstepSpan(Misstep misstep, Span span, double confidence) {
        public MisstepSpan {
            Require.inRange("confidence", confidence, 0, 1);
        }
    }
}
