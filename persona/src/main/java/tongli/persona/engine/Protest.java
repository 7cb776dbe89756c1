package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import tongli.persona.PersonaBehaviour;
import tongli.persona.appraisal.Appraisal;
import tongli.persona.appraisal.Impact;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;

/** How the persona answers what hurt: politely at first, more sharply as it goes on. One a turn. */
final class Protest {

    /** Below this sharpness they step back rather than push. */
    private static final double POLITE_BELOW = 0.35;

    private final Scenario scenario;
    private final Appraisal appraisal;
    private final int hurts;
    private final LinePicker lines;

    /** @param hurts missteps so far, this one among them */
    Protest(Scenario scenario, Appraisal appraisal, int hurts, LinePicker lines) {
        this.scenario = scenario;
        this.appraisal = appraisal;
        this.hurts = hurts;
        this.lines = lines;
    }

    /** @param reached the depth to which the topic has been told, at least 1 */
    Optional<Line> words(Topic topic, int reached) {
        Optional<Line> ownPool = Replies.pool(impact())
                .flatMap(pool -> lines.pickAt(scenario.pools().repliesTo().getOrDefault(pool, List.of()), sharpness()));
        return ownPool.or(() -> impact() == Impact.WRONG_CERTAIN
                        ? lines.pick(topic.level(reached).correct())
                        : Optional.empty())
                .or(() -> lines.pick(topic.pushBack()))
                .or(() -> lines.pick(scenario.pools().pushBack()));
    }

    PersonaBehaviour behaviour() {
        if (impact() == Impact.WRONG_CERTAIN) {
            return PersonaBehaviour.CORRECT;
        }
        return sharpness() < POLITE_BELOW ? PersonaBehaviour.DEFLECT : PersonaBehaviour.PUSH_BACK;
    }

    private Impact impact() {
        return appraisal.leading().impact();
    }

    /** From 0, a polite step back, to 1, an open protest: grows with hurts and with what was lost. */
    private double sharpness() {
        double temper = 1 - scenario.profile().temperament().agreeableness();
        return Math.min(1, 0.12 * hurts + 0.5 * temper + 2 * -appraisal.change().trust() - 0.2);
    }
}
