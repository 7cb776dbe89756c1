package tongli.persona.engine;

import java.util.Optional;
import tongli.persona.appraisal.Impact;

/** Which pool of a scenario answers an impact. */
final class Replies {

    private Replies() {}

    /** The pool of {@code replies_to}; empty when the answer lies in the topic. */
    static Optional<String> pool(Impact impact) {
        return switch (impact) {
            case MINIMISING -> Optional.of("minimising");
            case JUDGING, GENTLE_CHALLENGE, INSULT, AFFRONT -> Optional.of("judging");
            case PREMATURE_ADVICE -> Optional.of("premature_advice");
            case CLOSED_CHAIN -> Optional.of("interrogating");
            case SELF_CENTRED, SELF_DISCLOSURE -> Optional.of("self_centred");
            case FALSE_CHEER -> Optional.of("false_cheer");
            case FALSE_PROMISE -> Optional.of("false_promise");
            case IGNORING -> Optional.of("ignoring");
            case DIAGNOSING -> Optional.of("diagnosing");
            case ARGUING -> Optional.of("arguing");
            case FORMULA, NON_APOLOGY -> Optional.of("formula");
            case PRAISE -> Optional.of("praise");
            default -> Optional.empty();
        };
    }

    /** Whether this asks for more of what is being told, without naming it. */
    static boolean invites(Impact impact) {
        return switch (impact) {
            case SPECIFIC_REFLECTION, COMPLEX_REFLECTION, OPEN_QUESTION, WAITING_AFTER_HEAVY, PERMISSION -> true;
            default -> false;
        };
    }

    /** Whether this stays with what was said, in words or in silence, so that to turn away would pass it over. */
    static boolean answersContent(Impact impact) {
        return switch (impact) {
            case SPECIFIC_REFLECTION,
                    COMPLEX_REFLECTION,
                    WRONG_TENTATIVE,
                    WRONG_CERTAIN,
                    OPEN_QUESTION,
                    CLOSED_QUESTION,
                    AFFIRMATION,
                    OWNING,
                    NORMALISING,
                    WAITING,
                    WAITING_AFTER_HEAVY,
                    WAITING_AGAIN -> true;
            default -> false;
        };
    }
}
