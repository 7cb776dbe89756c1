package tongli.persona.engine;

import java.util.Optional;
import tongli.core.Misstep;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Impact;
import tongli.persona.scenario.Fact;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;

/** How a move or a misstep is taken, and how strongly. Stateless. */
final class Taking {

    /**
     * From this specificity on, words that the reader could not place may still be about this person; below it, what
     * stands beside a stock phrase is as empty as the phrase.
     */
    static final double SPECIFIC = 0.3;

    /** A reflection of anybody's feeling is worth this share of one that fits this person. */
    private static final double GENERIC_SHARE = 0.4;

    private static final double SMALL_TALK = 0.5;
    private static final int CHAIN = 3;

    private Taking() {}

    /**
     * @param fit of the move with what the persona feels
     * @param fact that the reply asks for
     */
    static Impact impact(Move move, ReplyReading reading, PersonaState state, Fit fit, Optional<Fact> fact) {
        return switch (move.kind()) {
            case SIMPLE_REFLECTION, COMPLEX_REFLECTION -> reflection(move, reading, fit);
            case OPEN_QUESTION -> Impact.OPEN_QUESTION;
            case CLOSED_QUESTION -> closedQuestion(reading, state, fact.isPresent() ? Fit.UNKNOWN : fit);
            case RISK_QUESTION -> Impact.RISK_QUESTION;
            case FORMULA -> Impact.FORMULA;
            case ADVICE -> reading.has(Misstep.PREMATURE_ADVICE) ? Impact.PLAIN : Impact.INVITED_ADVICE;
            case INFORMATION -> Impact.INFORMATION;
            case PERMISSION -> Impact.PERMISSION;
            case SELF_DISCLOSURE -> reading.has(Misstep.SELF_CENTRED) ? Impact.PLAIN : Impact.SELF_DISCLOSURE;
            case PRAISE -> Impact.PRAISE;
            case AFFIRMATION -> Impact.AFFIRMATION;
            case APOLOGY -> Impact.OWNING;
            case NON_APOLOGY -> Impact.NON_APOLOGY;
            case NORMALISING -> Impact.NORMALISING;
            case CONFRONTATION -> Impact.GENTLE_CHALLENGE;
            case PRACTICAL_CARE -> Impact.PRACTICAL_CARE;
            case WARMTH -> Impact.WARMTH;
            case AUTONOMY -> Impact.AUTONOMY;
            // What these do is in the reading's missteps, which know the context; counting both would count twice.
            case MINIMISING, JUDGING, FALSE_CHEER, FALSE_PROMISE, DIAGNOSING, ARGUING -> Impact.PLAIN;
            case OTHER ->
                fit == Fit.FITS && reading.specificity() >= SPECIFIC ? Impact.SPECIFIC_REFLECTION : Impact.PLAIN;
            case TURNING_AWAY, GREETING, THANKS, GOODBYE -> Impact.PLAIN;
        };
    }

    static Impact impact(Misstep misstep) {
        return switch (misstep) {
            case MINIMISING -> Impact.MINIMISING;
            case JUDGING -> Impact.JUDGING;
            case PREMATURE_ADVICE -> Impact.PREMATURE_ADVICE;
            case INTERROGATING -> Impact.CLOSED_CHAIN;
            case SELF_CENTRED -> Impact.SELF_CENTRED;
            case FALSE_CHEER -> Impact.FALSE_CHEER;
            case FALSE_PROMISE -> Impact.FALSE_PROMISE;
            case IGNORING -> Impact.IGNORING;
            case DIAGNOSING -> Impact.DIAGNOSING;
            case ARGUING -> Impact.ARGUING;
        };
    }

    private static Impact reflection(Move move, ReplyReading reading, Fit fit) {
        if (fit == Fit.MISSES) {
            boolean asks = Questions.asked(reading) != QuestionForm.NONE
                    || QuestionForm.of(move.span().of(reading.reply()), reading.language()) != QuestionForm.NONE;
            return reading.tentative() || asks ? Impact.WRONG_TENTATIVE : Impact.WRONG_CERTAIN;
        }
        return move.kind() == MoveKind.COMPLEX_REFLECTION && fit == Fit.FITS
                ? Impact.COMPLEX_REFLECTION
                : Impact.SPECIFIC_REFLECTION;
    }

    /** A guess put as a question ("是不是…？") is a reflection if it is right, and only a question if it is not. */
    private static Impact closedQuestion(ReplyReading reading, PersonaState state, Fit fit) {
        if (fit == Fit.FITS) {
            return Impact.SPECIFIC_REFLECTION;
        }
        return state.closedQuestions() + 1 >= CHAIN && !reflects(reading)
                ? Impact.CLOSED_CHAIN
                : Impact.CLOSED_QUESTION;
    }

    static double strength(Move move, double specificity, Fit fit) {
        double share = switch (move.kind()) {
            case SIMPLE_REFLECTION, COMPLEX_REFLECTION ->
                fit != Fit.UNKNOWN ? 1 : GENERIC_SHARE + (1 - GENERIC_SHARE) * specificity;
            case OPEN_QUESTION, WARMTH -> 0.5 + 0.5 * specificity;
            default -> 1;
        };
        return share * (0.5 + 0.5 * move.confidence());
    }

    private static boolean reflects(ReplyReading reading) {
        return reading.moves().stream().anyMatch(move -> move.kind().isReflection());
    }

    /** To be asked about tea and sleep, one question after the other, is less of an interrogation. */
    static double chainStrength(Optional<Fact> fact) {
        return fact.filter(one -> one.level() == 0).isPresent() ? SMALL_TALK : 1;
    }
}
