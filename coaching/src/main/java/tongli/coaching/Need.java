package tongli.coaching;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import tongli.coaching.rating.EpitomeRules;
import tongli.coaching.rating.Feelings;
import tongli.coaching.rating.RuleScore;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.ReplyReading.MisstepSpan;
import tongli.understanding.WordNotes;

/** What the other needs most after this line and this reply, and so which wordings of {@code wordings-{zh,en}.txt} would mend it. */
enum Need implements Coded {
    /** It was made small: grant its weight. */
    WEIGHT_GRANTED,
    /** It was judged: grant that it made sense. */
    VALIDATION,
    /** A fix came first. */
    HOLD_ADVICE,
    /** Questions without a word that anything was heard. */
    HEARING_BEFORE_ASKING,
    /** The talk had moved to the learner. */
    BACK_TO_THEM,
    /** More was promised than anyone can keep. */
    KEEPABLE_PROMISE,
    /** It went past what was said. */
    TURNING_TOWARDS,
    /** It was a stock phrase. */
    PLAIN_WORDS,
    /** Too little to show that anything was heard. */
    SIGN_OF_HEARING,
    /** Facts and no feeling. */
    FEELING_NAMED,
    /** Good news, hardly met. */
    SHARED_GLADNESS,
    /** They keep the door shut for now. */
    DOOR_LEFT_OPEN,
    /** They joke. */
    LIGHTNESS,
    /** They are angry, with whom they talk to or at large. */
    ANGER_RECEIVED,
    /** They asked the learner something about themselves, or the learner. */
    STRAIGHT_ANSWER,
    /** They give thanks. */
    THANKS_MET,
    /** They apologise for talking. */
    LEAVE_TO_TALK,
    /** They speak against themselves: neither agree nor argue. */
    NO_VERDICT,
    /** They speak of not wanting to live: ask plainly. */
    RISK,
    /** What they need is not clear: be there, and presuppose nothing. */
    PRESENCE,
    SERVICE,
    SERVICE_HEARING_BEFORE_ASKING,
    SERVICE_KEEPABLE_PROMISE,
    /** A customer tells of a loss. */
    SERVICE_LOSS,
    /** Wordings that hold a number of theirs. */
    FACT,
    SERVICE_FACT;

    /** A line as likely glad as this wants its gladness met. */
    static final double GLAD = 0.85;

    /**
     * @param feelings of the line answered
     * @param service whether the learner serves a customer
     * @param risk whether the line answered speaks of the speaker's own life
     */
    static Need of(
            ReplyReading reading,
            Map<Mechanism, MechanismLevel> levels,
            String answered,
            Feelings feelings,
            boolean service,
            boolean risk) {
        if (risk) {
            return RISK;
        }
        if (!service
                && feelings.answered(BasicEmotion.JOY) >= GLAD
                && !WordNotes.isHeavy(reading.language(), answered)) {
            return SHARED_GLADNESS;
        }
        return Tone.of(reading.language(), answered, service)
                .or(() -> reading.missteps().stream()
                        .max(Comparator.comparingDouble(RuleScore::cost))
                        .map(MisstepSpan::misstep)
                        .map(misstep -> service ? inService(misstep) : of(misstep)))
                .orElseGet(() -> withoutMisstep(reading, levels, service));
    }

    private static Need withoutMisstep(ReplyReading reading, Map<Mechanism, MechanismLevel> levels, boolean service) {
        boolean asks = asks(reading);
        if (reading.has(ReplyFlag.FORMULA)) {
            return service ? SERVICE_KEEPABLE_PROMISE : PLAIN_WORDS;
        }
        if (reading.has(ReplyFlag.OFF_TOPIC)) {
            return service ? SERVICE : TURNING_TOWARDS;
        }
        if (reading.has(ReplyFlag.PARROTING) || reading.has(ReplyFlag.TOO_SHORT)) {
            return service ? SERVICE_HEARING_BEFORE_ASKING : SIGN_OF_HEARING;
        }
        if (asks
                && EpitomeRules.level(levels, Mechanism.EMOTIONAL_REACTION)
                                + EpitomeRules.level(levels, Mechanism.INTERPRETATION)
                        == 0) {
            return service ? SERVICE_HEARING_BEFORE_ASKING : HEARING_BEFORE_ASKING;
        }
        return service ? SERVICE : FEELING_NAMED;
    }

    private static Need of(Misstep misstep) {
        return switch (misstep) {
            case MINIMISING, FALSE_CHEER, ARGUING, DIAGNOSING -> WEIGHT_GRANTED;
            case JUDGING -> VALIDATION;
            case PREMATURE_ADVICE -> HOLD_ADVICE;
            case INTERROGATING -> HEARING_BEFORE_ASKING;
            case SELF_CENTRED -> BACK_TO_THEM;
            case FALSE_PROMISE -> KEEPABLE_PROMISE;
            case IGNORING -> TURNING_TOWARDS;
        };
    }

    private static Need inService(Misstep misstep) {
        return switch (misstep) {
            case INTERROGATING -> SERVICE_HEARING_BEFORE_ASKING;
            case FALSE_PROMISE, FALSE_CHEER -> SERVICE_KEEPABLE_PROMISE;
            default -> SERVICE;
        };
    }

    /** The wordings that do the same with a number of theirs; empty where a number would jar. */
    Optional<Need> withFact() {
        return switch (this) {
            case WEIGHT_GRANTED,
                    VALIDATION,
                    HOLD_ADVICE,
                    HEARING_BEFORE_ASKING,
                    TURNING_TOWARDS,
                    PLAIN_WORDS,
                    SIGN_OF_HEARING,
                    FEELING_NAMED -> Optional.of(FACT);
            case SERVICE, SERVICE_HEARING_BEFORE_ASKING, SERVICE_KEEPABLE_PROMISE -> Optional.of(SERVICE_FACT);
            default -> Optional.empty();
        };
    }

    /** Whether the reply puts a question, in so many words. */
    static boolean asks(ReplyReading reading) {
        return (reading.makes(MoveKind.OPEN_QUESTION) || reading.makes(MoveKind.CLOSED_QUESTION))
                && reading.reply().matches("(?s).*[?？].*|.*[吗呢]\\p{P}*");
    }
}
