package tongli.practice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tongli.core.Assessment;
import tongli.core.Language;
import tongli.persona.scenario.Scenario;
import tongli.practice.SessionReport.Moment;

/**
 * Finds the moments worth another try: the turns that lost most trust and openness; where none lost any, the turns in
 * which the persona had opened the door and the least was made of it.
 */
final class Moments {

    private static final int AT_MOST = 3;
    /** A reply at least this good was no missed chance. */
    private static final int GOOD = 70;

    private final PracticeWords heard = new PracticeWords("heard");
    private final PracticeWords words = new PracticeWords("moments");

    List<Moment> of(Session session, Scenario scenario) {
        List<Turn> answered =
                session.turns().stream().filter(turn -> !turn.stopsPractice()).toList();
        List<Turn> lost = answered.stream()
                .filter(turn -> sign(turn) == Sign.COOLER)
                .sorted(Comparator.comparingDouble(Moments::warmth))
                .toList();
        if (!lost.isEmpty()) {
            return lost.stream()
                    .limit(AT_MOST)
                    .map(turn -> moment(session, scenario, turn, "lost"))
                    .toList();
        }
        List<Turn> missed = answered.stream()
                .filter(turn -> turn.assessment().isPresent() && score(turn) < GOOD)
                .filter(turn -> !session.answerAfter(turn.number() - 1).hear().isEmpty())
                .sorted(Comparator.comparingDouble(Moments::warmth))
                .toList();
        if (!missed.isEmpty()) {
            return missed.stream()
                    .limit(AT_MOST)
                    .map(turn -> moment(session, scenario, turn, "missed"))
                    .toList();
        }
        return answered.stream()
                .min(Comparator.comparingDouble(Moments::warmth))
                .map(turn -> moment(session, scenario, turn, "weakest"))
                .stream()
                .toList();
    }

    private Moment moment(Session session, Scenario scenario, Turn turn, String why) {
        Language language = session.language();
        String name = scenario.profile().called();
        PersonaAnswer answer = turn.persona().orElseThrow();
        return new Moment(
                turn.number(),
                turn.learner().words().orElseGet(() -> words.say(language, "quiet.yours", name)),
                answer.thought(),
                heard.say(language, answer.heard() + ".heard", name),
                heard.say(language, answer.heard() + ".change", name),
                suggestion(session, turn),
                words.say(language, why, name));
    }

    private static Optional<String> suggestion(Session session, Turn turn) {
        Optional<String> worded = turn.assessment()
                .map(Assessment::suggestion)
                .filter(text -> !text.isBlank())
                .filter(text -> !Optional.of(text).equals(turn.learner().words()));
        return worded.or(
                () -> session.answerAfter(turn.number() - 1).hear().stream().findFirst());
    }

    private static Sign sign(Turn turn) {
        return turn.persona().map(PersonaAnswer::sign).orElse(Sign.SAME);
    }

    private static double warmth(Turn turn) {
        return turn.persona().map(PersonaAnswer::warmth).orElse(0.0);
    }

    private static int score(Turn turn) {
        return turn.assessment().map(Assessment::score).flatMap(Moments::boxed).orElse(0);
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
