package tongli.camp.talk;

import static tongli.camp.talk.Ground.BENEATH;
import static tongli.camp.talk.Ground.NONE;
import static tongli.camp.talk.Ground.SHOWN;
import static tongli.camp.talk.Ground.TOLD;

import tongli.camp.talk.Meaning.Levels;
import tongli.core.BasicEmotion;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.core.Strategy;
import tongli.understanding.MoveKind;

/**
 * What each strategy at each depth is perceived as, and when it is a misstep: a model of the reader of replies, which
 * never sees a policy's words. Sizes are authored; {@code docs/camp.md} has the table. What depends on the talk before follows
 * the reader's own rules: advice is premature without leave or a reflection, normalising before any reflection shrinks, and
 * turning away passes over what was hard to say. What nobody has told can be given back by nobody, and where no feeling shows none can be
 * named: such words win nothing. Stateless.
 */
final class Meanings {

    /** How likely the reader thinks a misstep that it is plain to see … */
    private static final double PLAIN = 0.8;
    /** … and one that some would not see. */
    private static final double DOUBTFUL = 0.55;

    private static final Levels NO_EMPATHY = new Levels(0, 0, 0);

    private static final Meaning CLOSED = Meaning.of(0.3, NONE, true, new Levels(0, 0, 1), MoveKind.CLOSED_QUESTION);
    private static final Meaning OPEN = Meaning.of(0.6, NONE, true, new Levels(0, 0, 2), MoveKind.OPEN_QUESTION);
    private static final Meaning GUESS = Meaning.of(
                    0.8, BENEATH, true, new Levels(0, 2, 1), MoveKind.COMPLEX_REFLECTION)
            .tentative();

    /** What has the form of a reflection, and nothing of theirs to give back. */
    private static final Meaning EMPTY = Meaning.of(0.1, NONE, false, NO_EMPATHY, MoveKind.OTHER)
            .flagged(ReplyFlag.PARROTING)
            .sounding(0.05, 0.35);

    private static final Meaning PARROT = Meaning.of(0.2, NONE, false, new Levels(0, 1, 0), MoveKind.SIMPLE_REFLECTION)
            .flagged(ReplyFlag.PARROTING)
            .sounding(0.05, 0.35);
    private static final Meaning RESTATED =
            Meaning.of(0.7, TOLD, true, new Levels(0, 1, 0), MoveKind.SIMPLE_REFLECTION);
    private static final Meaning RESTATED_AND_ASKED =
            Meaning.of(0.8, TOLD, true, new Levels(0, 1, 2), MoveKind.SIMPLE_REFLECTION, MoveKind.OPEN_QUESTION);

    private static final Meaning FORMULA = Meaning.of(0.05, NONE, false, new Levels(1, 1, 0), MoveKind.FORMULA)
            .flagged(ReplyFlag.FORMULA)
            .sounding(0.1, 0.9);
    private static final Meaning NAMED = Meaning.of(0.5, SHOWN, true, new Levels(1, 1, 0), MoveKind.SIMPLE_REFLECTION);
    private static final Meaning UNDERSTOOD =
            Meaning.of(0.9, BENEATH, true, new Levels(1, 2, 0), MoveKind.COMPLEX_REFLECTION);

    private static final Meaning OWN_STORY =
            Meaning.of(0.1, NONE, false, NO_EMPATHY, MoveKind.SELF_DISCLOSURE).amiss(Misstep.SELF_CENTRED, PLAIN);
    private static final Meaning SHARED = Meaning.of(0.3, NONE, false, new Levels(1, 0, 0), MoveKind.SELF_DISCLOSURE);
    private static final Meaning SHARED_AND_ASKED =
            Meaning.of(0.5, NONE, true, new Levels(1, 0, 1), MoveKind.SELF_DISCLOSURE, MoveKind.OPEN_QUESTION);

    private static final Meaning CHEER = Meaning.of(0.1, NONE, false, new Levels(1, 0, 0), MoveKind.FALSE_CHEER)
            .sounding(0.5, 0.6)
            .flagged(ReplyFlag.FORMULA)
            .amiss(Misstep.FALSE_CHEER, PLAIN);
    private static final Meaning WARM =
            Meaning.of(0.3, NONE, false, new Levels(2, 0, 0), MoveKind.WARMTH).sounding(0.03, 0.2);
    private static final Meaning AFFIRMED = Meaning.of(0.7, TOLD, true, new Levels(1, 1, 0), MoveKind.AFFIRMATION);
    private static final Meaning PRAISED =
            Meaning.of(0.2, NONE, false, new Levels(1, 0, 0), MoveKind.PRAISE).sounding(0.05, 0.35);

    private static final Meaning ADVISED = Meaning.of(0.4, NONE, false, NO_EMPATHY, MoveKind.ADVICE);
    private static final Meaning LEAVE_ASKED = Meaning.of(0.3, NONE, false, new Levels(0, 0, 1), MoveKind.PERMISSION);
    private static final Meaning CARED = Meaning.of(0.6, NONE, false, new Levels(1, 0, 0), MoveKind.PRACTICAL_CARE);

    private static final Meaning INFORMED =
            Meaning.of(0.2, NONE, false, NO_EMPATHY, MoveKind.INFORMATION).sounding(0.08, 0.3);
    private static final Meaning NORMALISED = Meaning.of(0.4, NONE, false, new Levels(1, 1, 0), MoveKind.NORMALISING);
    private static final Meaning RISK_ASKED = Meaning.of(0.4, NONE, false, new Levels(1, 0, 1), MoveKind.RISK_QUESTION);

    private static final Meaning TURNED_AWAY =
            Meaning.of(0.1, NONE, false, NO_EMPATHY, MoveKind.TURNING_AWAY).sounding(0.2, 0.3);
    private static final Meaning OWNED = Meaning.of(0.3, NONE, false, new Levels(1, 0, 0), MoveKind.APOLOGY);

    private Meanings() {}

    /**
     * What a response means to whom it is said; staying quiet ({@link #isQuiet}) means nothing.
     *
     * @param seen the talk so far
     * @param told how deep its topic was told
     */
    static Meaning of(Response response, Seen seen, int told) {
        return switch (response.strategy()) {
            case QUESTION -> at(response.depth(), CLOSED, OPEN, GUESS);
            case RESTATEMENT -> told > 0 ? at(response.depth(), PARROT, RESTATED, RESTATED_AND_ASKED) : EMPTY;
            case REFLECTION_OF_FEELINGS ->
                at(response.depth(), FORMULA, seen.face() == BasicEmotion.NEUTRAL ? EMPTY : NAMED, UNDERSTOOD);
            case SELF_DISCLOSURE -> at(response.depth(), OWN_STORY, SHARED, SHARED_AND_ASKED);
            // what nobody has told of cannot be valued
            case AFFIRMATION_AND_REASSURANCE -> at(response.depth(), CHEER, WARM, told > 0 ? AFFIRMED : PRAISED);
            case PROVIDING_SUGGESTIONS -> at(response.depth(), advice(seen), LEAVE_ASKED, CARED);
            case INFORMATION -> at(response.depth(), INFORMED, normalising(seen), RISK_ASKED);
            case OTHER -> at(response.depth(), turningAway(seen), TURNED_AWAY, OWNED);
        };
    }

    /** Whether the responder says nothing. */
    static boolean isQuiet(Response response) {
        return response.strategy() == Strategy.OTHER && response.depth() == Depth.PLAIN;
    }

    /** Whether it asks plainly about suicide. */
    static boolean asksOfDanger(Response response) {
        return response.strategy() == Strategy.INFORMATION && response.depth() == Depth.DEEP;
    }

    private static Meaning at(Depth depth, Meaning generic, Meaning plain, Meaning deep) {
        return switch (depth) {
            case GENERIC -> generic;
            case PLAIN -> plain;
            case DEEP -> deep;
        };
    }

    private static Meaning advice(Seen seen) {
        if (seen.askedLeave()) {
            return ADVISED;
        }
        return ADVISED.amiss(Misstep.PREMATURE_ADVICE, seen.reflectedOfLate() ? DOUBTFUL : PLAIN);
    }

    private static Meaning normalising(Seen seen) {
        return seen.reflectedOfLate() ? NORMALISED : NORMALISED.amiss(Misstep.MINIMISING, DOUBTFUL);
    }

    private static Meaning turningAway(Seen seen) {
        return seen.heavy() ? TURNED_AWAY.amiss(Misstep.IGNORING, PLAIN) : TURNED_AWAY;
    }
}
