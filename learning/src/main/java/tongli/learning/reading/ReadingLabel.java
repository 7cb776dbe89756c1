package tongli.learning.reading;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tongli.core.Coded;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;

/** What matters most about a reply, as its writer sees it, and what a reading must hold to agree. */
public enum ReadingLabel implements Coded {
    KIND_REFLECTION(MoveKind.SIMPLE_REFLECTION, MoveKind.COMPLEX_REFLECTION),
    /** Being there; leave not to speak or to perform. */
    KIND_PRESENCE(MoveKind.WARMTH, MoveKind.AUTONOMY, MoveKind.PERMISSION),
    KIND_QUESTION(MoveKind.OPEN_QUESTION, MoveKind.CLOSED_QUESTION, MoveKind.RISK_QUESTION, MoveKind.PERMISSION),
    KIND_CARE(MoveKind.PRACTICAL_CARE),
    KIND_AFFIRM(MoveKind.AFFIRMATION, MoveKind.PRAISE),
    KIND_APOLOGY(MoveKind.APOLOGY),
    KIND_NORMALISE(MoveKind.NORMALISING),
    /** Brief, fitting, harmless. */
    KIND_OTHER(MoveKind.values()),
    /** Something asked for; a step of a service. */
    NEUTRAL(MoveKind.values()),
    FORMULA(MoveKind.FORMULA),
    MINIMISING(Misstep.MINIMISING),
    JUDGING(Misstep.JUDGING),
    PREMATURE_ADVICE(Misstep.PREMATURE_ADVICE),
    INTERROGATING(Misstep.INTERROGATING),
    SELF_CENTRED(Misstep.SELF_CENTRED),
    FALSE_CHEER(Misstep.FALSE_CHEER),
    FALSE_PROMISE(Misstep.FALSE_PROMISE),
    IGNORING(Misstep.IGNORING),
    DIAGNOSING(Misstep.DIAGNOSING),
    ARGUING(Misstep.ARGUING);

    private final Set<MoveKind> moves;
    private final Optional<Misstep> misstep;

    ReadingLabel(MoveKind... moves) {
        this.moves = EnumSet.copyOf(Arrays.asList(moves));
        this.misstep = Optional.empty();
    }

    ReadingLabel(Misstep misstep) {
        this.moves = EnumSet.noneOf(MoveKind.class);
        this.misstep = Optional.of(misstep);
    }

    /** Whether the reply does no harm: kind or neutral. */
    public boolean isHarmless() {
        return misstep.isEmpty() && this != FORMULA;
    }

    /** Whether the reply is a misstep. */
    public boolean isMisstep() {
        return misstep.isPresent();
    }

    /** Whether {@code reading} sees this: the named misstep, or the move and no misstep beside it. */
    public boolean isSeenBy(ReplyReading reading) {
        if (misstep.isPresent()) {
            return reading.has(misstep.get());
        }
        if (this == FORMULA) {
            return reading.has(ReplyFlag.FORMULA);
        }
        return reading.missteps().isEmpty()
                && !reading.has(ReplyFlag.FORMULA)
                && moves.stream().anyMatch(reading::makes);
    }
}
