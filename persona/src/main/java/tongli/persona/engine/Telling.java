package tongli.persona.engine;

import java.util.Optional;
import tongli.persona.InnerState;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Appraisal;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;

/** What the persona may tell now: which topic opens one level further, if any. One a turn. */
final class Telling {

    private static final double DRIFT_CHANCE = 0.5;
    private static final int DEEP = 3;
    /** For so many turns after a hurt nothing deep is told. */
    static final int SORE_TURNS = 2;

    private final Scenario scenario;
    private final PersonaState before;
    private final InnerState inner;
    private final Perception perception;
    private final Appraisal appraisal;
    private final LinePicker lines;
    private final Topic topic;

    /** @param inner the inner state after this turn's appraisal */
    Telling(
            Scenario scenario,
            PersonaState before,
            InnerState inner,
            Perception perception,
            Appraisal appraisal,
            LinePicker lines) {
        this.scenario = scenario;
        this.before = before;
        this.inner = inner;
        this.perception = perception;
        this.appraisal = appraisal;
        this.lines = lines;
        this.topic = scenario.topic(perception.topic());
    }

    /**
     * The topic at hand, if its next level is open; else one that it leads to, when the talk may turn by itself: nothing
     * was said that another topic would pass over, or all of this one is said.
     */
    Optional<Topic> next() {
        if (canTell(topic)) {
            return Optional.of(topic);
        }
        int reached = Math.max(1, before.told(topic.id()));
        boolean exhausted = before.told(topic.id()) == Topic.DEPTH
                || !lines.hasUnused(topic.level(reached).elaborate());
        boolean answersContent = appraisal.felt().stream().anyMatch(felt -> Replies.answersContent(felt.impact()));
        if (!exhausted && (perception.touched() || answersContent || !lines.chance(DRIFT_CHANCE))) {
            return Optional.empty();
        }
        return topic.leadsTo().stream()
                .map(scenario::topic)
                .filter(this::canTell)
                .findFirst();
    }

    /** Whether a question for a fact is the very touch that opens its topic; then telling it is the answer. */
    boolean opens(Fact fact) {
        return fact.topic()
                .map(scenario::topic)
                .filter(asked -> fact.level() == before.told(asked.id()) + 1)
                .filter(asked -> Gates.open(inner, asked, fact.level()))
                .isPresent();
    }

    /** Talk drifts to a topic's public version by itself; what lies below opens only to a touch. */
    private boolean canTell(Topic candidate) {
        int next = before.told(candidate.id()) + 1;
        boolean reached = next == 1 || (candidate.id().equals(topic.id()) && invitesMore());
        boolean sore = next >= DEEP && before.turnsSinceHurt() < SORE_TURNS;
        return next <= Topic.DEPTH && reached && !sore && Gates.open(inner, candidate, next);
    }

    private boolean invitesMore() {
        return perception.touched()
                || appraisal.felt().stream().anyMatch(felt -> felt.strength() >= 0.5 && Replies.invites(felt.impact()));
    }
}
