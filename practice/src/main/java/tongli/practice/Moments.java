package tongli.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tongli.coaching.Effect;
import tongli.coaching.SessionCoach;
import tongli.core.Assessment;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.persona.appraisal.Impact;
import tongli.persona.scenario.Scenario;
import tongli.practice.SessionReport.Moment;

/**
 * Finds the moment that mattered: the turn that did most harm; where none did any, the coach's best line, if it brought the
 * persona nearer. After it come others worth another try.
 */
final class Moments {

    private static final int AT_MOST = 3;
    /** A reply at least this good was no missed chance. */
    private static final int GOOD = 70;
    /** Trust lost from here on is a big fall, and called one. */
    private static final double BIG_FALL = 0.06;

    /** Why a moment is told; {@code moments-*.properties} has a sentence for each. */
    enum Why implements Coded {
        LOST,
        LOST_A_LITTLE,
        LOST_TOO,
        EARLY,
        OPENED,
        NEARER,
        MISSED;

        boolean isGood() {
            return this == OPENED || this == NEARER;
        }
    }

    private final PracticeWords heard = new PracticeWords("heard");
    private final PracticeWords words = new PracticeWords("moments");

    /** @param bestTurn the line that did best, if one did */
    List<Moment> of(Session session, Scenario scenario, OptionalInt bestTurn) {
        List<Turn> answered =
                session.turns().stream().filter(turn -> !turn.stopsPractice()).toList();
        List<Moment> moments = new ArrayList<>();
        answered.stream()
                .filter(turn -> effect(session, turn).harm() > 0)
                .sorted(Comparator.comparingDouble(
                        turn -> -effect(session, turn).harm()))
                .forEach(turn -> moments.add(moment(
                        session,
                        scenario,
                        turn,
                        isKind(turn) ? Why.EARLY : moments.isEmpty() ? lost(session, turn) : Why.LOST_TOO)));
        if (moments.isEmpty()) {
            Optional<Turn> best = answered.stream()
                    .filter(turn -> bestTurn.isPresent()
                            ? turn.number() == bestTurn.getAsInt()
                            : effect(session, turn).gain() > 0)
                    .max(Comparator.comparingDouble(
                            turn -> effect(session, turn).gain()));
            best.ifPresent(turn -> moments.add(moment(session, scenario, turn, opens(turn) ? Why.OPENED : Why.NEARER)));
            answered.stream()
                    .filter(turn -> !best.equals(Optional.of(turn)))
                    .filter(turn -> turn.assessment().isPresent() && score(turn) < GOOD && !isFine(turn))
                    .sorted(Comparator.comparingInt(Moments::score))
                    .forEach(turn ->
                            moments.add(moment(session, scenario, turn, isUnready(turn) ? Why.EARLY : Why.MISSED)));
        }
        return eachOfferOnce(moments.stream().limit(AT_MOST).toList());
    }

    /** Two turns may have the same author's wording to offer: it is offered at the first. */
    private static List<Moment> eachOfferOnce(List<Moment> moments) {
        Set<String> offered = new HashSet<>();
        return moments.stream()
                .map(moment -> moment.suggestion().map(offered::add).orElse(true) ? moment : moment.withoutOffer())
                .toList();
    }

    private static Why lost(Session session, Turn turn) {
        return effect(session, turn).trust() <= -BIG_FALL ? Why.LOST : Why.LOST_A_LITTLE;
    }

    private Moment moment(Session session, Scenario scenario, Turn turn, Why why) {
        Language language = session.language();
        String name = scenario.profile().called();
        PersonaAnswer answer = turn.persona().orElseThrow();
        String taken = why == Why.EARLY ? "unready" : answer.heard();
        return new Moment(
                turn.number(),
                turn.learner().words().orElseGet(() -> words.say(language, "quiet.yours", name)),
                answer.thought(),
                heard.say(language, taken + ".heard", name),
                heard.say(language, (why.isGood() && isFine(turn) ? "kept" : taken) + ".change", name),
                why.isGood() || why == Why.EARLY ? Optional.empty() : suggestion(session, turn),
                words.say(language, why.code(), name));
    }

    /** The assessment's wording, which was scored; an author's where nothing was said or nothing could be scored. */
    private static Optional<String> suggestion(Session session, Turn turn) {
        Optional<Assessment> judged = turn.assessment().filter(assessment -> !assessment.abstained());
        return judged.isPresent()
                ? judged.flatMap(Assessment::suggestion)
                        .filter(text -> !Optional.of(text).equals(turn.learner().words()))
                : session.answerAfter(turn.number() - 1).hear().stream().findFirst();
    }

    private static Effect effect(Session session, Turn turn) {
        return session.effectOf(turn.number());
    }

    private static boolean isFine(Turn turn) {
        return turn.assessment().filter(SessionCoach::isFine).isPresent();
    }

    private static boolean isKind(Turn turn) {
        return turn.assessment().filter(SessionCoach::isKind).isPresent();
    }

    /** Kind words that the other could not place. */
    private static boolean isUnready(Turn turn) {
        return isKind(turn)
                && turn.persona()
                        .filter(answer -> answer.heard().equals(Impact.PUZZLING.code()))
                        .isPresent();
    }

    private static boolean opens(Turn turn) {
        return turn.persona().flatMap(PersonaAnswer::told).isPresent();
    }

    private static int score(Turn turn) {
        return turn.assessment()
                .map(Assessment::score)
                .orElse(OptionalInt.empty())
                .orElse(0);
    }
}
