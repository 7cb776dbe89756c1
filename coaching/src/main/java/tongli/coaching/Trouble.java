package tongli.coaching;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import tongli.core.Coded;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.ReplyReading.MisstepSpan;

/** What a reply wants most, and so which wordings of {@code wordings-{zh,en}.txt} would mend it. */
enum Trouble implements Coded {
    /** It was made small: grant its weight. */
    HEAVIER,
    /** It was judged: grant that it made sense. */
    SENSE,
    /** A fix came first. */
    WAIT,
    /** Questions without a word that anything was heard. */
    ROOM,
    /** The talk had moved to the learner. */
    YOURS,
    /** More was promised than anyone can keep. */
    SMALL,
    /** It went past what was said. */
    TURN_BACK,
    /** A stock phrase. */
    PLAIN,
    /** Too little to show that anything was heard. */
    HEARD,
    /** Facts and no feeling. */
    FEELING,
    /** Good news, hardly met. */
    GLAD,
    /** They keep the door shut for now. */
    GUARDED,
    JOKE,
    ANGRY,
    /** They asked the learner something about themselves, or the learner. */
    ASKED,
    THANKED,
    /** They apologise for talking. */
    SORRY,
    /** They speak against themselves: neither agree nor argue. */
    BLAME,
    SERVICE,
    SERVICE_ASK,
    SERVICE_PROMISE,
    /** A customer tells of a loss. */
    SERVICE_HEAVY,
    /** Wordings that hold a number of theirs. */
    FACT,
    SERVICE_FACT;

    /** @param service whether the learner serves a customer */
    static Trouble of(ReplyReading reading, Map<Mechanism, MechanismLevel> levels, String answered, boolean service) {
        return Tone.of(reading.language(), answered, service)
                .or(() -> reading.missteps().stream()
                        .max(Comparator.comparingDouble(ScoreFormula::cost))
                        .map(MisstepSpan::misstep)
                        .map(misstep -> service ? inService(misstep) : of(misstep)))
                .orElseGet(() -> withoutMisstep(reading, levels, service));
    }

    private static Trouble withoutMisstep(
            ReplyReading reading, Map<Mechanism, MechanismLevel> levels, boolean service) {
        boolean asks = asks(reading);
        if (reading.has(ReplyFlag.FORMULA)) {
            return service ? SERVICE_PROMISE : PLAIN;
        }
        if (reading.has(ReplyFlag.OFF_TOPIC)) {
            return service ? SERVICE : TURN_BACK;
        }
        if (reading.has(ReplyFlag.PARROTING) || reading.has(ReplyFlag.TOO_SHORT)) {
            return service ? SERVICE_ASK : HEARD;
        }
        if (asks && level(levels, Mechanism.EMOTIONAL_REACTION) + level(levels, Mechanism.INTERPRETATION) == 0) {
            return service ? SERVICE_ASK : ROOM;
        }
        return service ? SERVICE : FEELING;
    }

    private static Trouble of(Misstep misstep) {
        return switch (misstep) {
            case MINIMISING, FALSE_CHEER, ARGUING, DIAGNOSING -> HEAVIER;
            case JUDGING -> SENSE;
            case PREMATURE_ADVICE -> WAIT;
            case INTERROGATING -> ROOM;
            case SELF_CENTRED -> YOURS;
            case FALSE_PROMISE -> SMALL;
            case IGNORING -> TURN_BACK;
        };
    }

    private static Trouble inService(Misstep misstep) {
        return switch (misstep) {
            case INTERROGATING -> SERVICE_ASK;
            case FALSE_PROMISE, FALSE_CHEER -> SERVICE_PROMISE;
            default -> SERVICE;
        };
    }

    /** The wordings that do the same with a number of theirs; empty where a number would jar. */
    Optional<Trouble> withFact() {
        return switch (this) {
            case HEAVIER, SENSE, WAIT, ROOM, TURN_BACK, PLAIN, HEARD, FEELING -> Optional.of(FACT);
            case SERVICE, SERVICE_ASK, SERVICE_PROMISE -> Optional.of(SERVICE_FACT);
            default -> Optional.empty();
        };
    }

    /** Whether the reply puts a question, in so many words. */
    static boolean asks(ReplyReading reading) {
        return (reading.makes(MoveKind.OPEN_QUESTION) || reading.makes(MoveKind.CLOSED_QUESTION))
                && reading.reply().matches("(?s).*[?？].*|.*[吗呢]\\p{P}*");
    }

    private static int level(Map<Mechanism, MechanismLevel> levels, Mechanism mechanism) {
        MechanismLevel level = levels.get(mechanism);
        return level == null ? 0 : level.level().orElse(0);
    }
}
