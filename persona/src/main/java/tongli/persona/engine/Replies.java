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
            case JUDGING, GENTLE_CHALLENGE, INSULT -> Optional.of("judging");
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
            case SPECIFIC_REFLECTION,
                    COMPLEX_REFLECTION,
                    OPEN_QUESTION,
                    WAITING_AFTER_HEAVY,
                    PERMISSION,
                    AFFIRMATION,
                    OWNING,
                    NORMALISING -> true;
            default -> false;
        };
    }

    /** The pool of {@code leads} with which an answer to this may begin; empty when it needs none. */
    static String lead(Impact impact) {
        return switch (impact) {
            case SPECIFIC_REFLECTION, COMPLEX_REFLECTION -> "heard";
            case WRONG_TENTATIVE, WRONG_CERTAIN -> "wrong";
            case OPEN_QUESTION, CLOSED_QUESTION -> "asked";
            case AFFIRMATION -> "affirmed";
            case OWNING -> "owned";
            case PERMISSION, AUTONOMY -> "permission";
            case WAITING, WAITING_AFTER_HEAVY -> "waited";
            case SELF_DISCLOSURE -> "shared";
            case PRACTICAL_CARE, WARMTH -> "cared";
            case NORMALISING -> "normalised";
            default -> "";
        };
    }
}
