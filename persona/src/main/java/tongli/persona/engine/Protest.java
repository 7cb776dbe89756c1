package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import tongli.persona.PersonaBehaviour;
import tongli.persona.appraisal.Impact;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Topic;

/** How the persona answers what hurt: politely at first, more sharply as it goes on. One a turn. */
final class Protest {

    /** Below this sharpness they step back rather than push. */
    private static final double POLITE_BELOW = 0.35;

    // Authored, so that one of middling temper steps back at a first hurt of 0.08 and pushes at the second.
    private static final double A_HURT = 0.12;
    private static final double TEMPER = 0.5;
    private static final double LOST = 2;
    private static final double PATIENCE = 0.2;

    private final Situation now;

    Protest(Situation now) {
        this.now = now;
    }

    Optional<Line> words() {
        Topic topic = now.topic();
        LinePicker lines = now.lines();
        Optional<Line> ownPool = Replies.pool(impact())
                .flatMap(pool ->
                        lines.pickAt(now.scenario().pools().repliesTo().getOrDefault(pool, List.of()), sharpness()));
        return ownPool.or(() -> impact() == Impact.WRONG_CERTAIN ? now.correction() : Optional.empty())
                .or(() -> lines.pick(topic.pushBack()))
                .or(() -> lines.pick(now.scenario().pools().pushBack()));
    }

    PersonaBehaviour behaviour() {
        if (impact() == Impact.WRONG_CERTAIN) {
            return PersonaBehaviour.CORRECT;
        }
        return sharpness() < POLITE_BELOW ? PersonaBehaviour.DEFLECT : PersonaBehaviour.PUSH_BACK;
    }

    private Impact impact() {
        return now.appraisal().leading().impact();
    }

    /** From 0, a polite step back, to 1, an open protest: grows with hurts and with what was lost. */
    private double sharpness() {
        double temper = 1 - now.scenario().profile().temperament().agreeableness();
        return Math.min(
                1,
                A_HURT * now.hurts()
                        + TEMPER * temper
                        + LOST * -now.appraisal().change().trust()
                        - PATIENCE);
    }
}
