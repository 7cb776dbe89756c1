package tongli.persona.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.persona.PersonaBehaviour;
import tongli.persona.PersonaState;
import tongli.persona.PersonaState.Feeling;
import tongli.persona.PersonaState.LastWords;
import tongli.persona.PersonaState.Memory;
import tongli.persona.PersonaState.Standing;
import tongli.persona.QuestionMark;
import tongli.persona.appraisal.Impact;
import tongli.persona.appraisal.Perceived;
import tongli.persona.appraisal.Wear;
import tongli.persona.engine.PersonaTurn.Disclosure;

/** How a turn leaves the persona. Stateless. */
final class Aftermath {

    /** From this level on, what is told is what it means or what was never said. */
    private static final int DEEP = 3;

    private Aftermath() {}

    /** The state after what they did; every line must have been picked. */
    static PersonaState of(Situation now, Act act, LearnerInput input) {
        PersonaState before = now.before();
        Map<String, Integer> told = new LinkedHashMap<>(before.told());
        told.merge(act.topic(), act.level(), Math::max);
        int level = told.getOrDefault(act.topic(), 0);
        int disclosed = act.disclosure().map(Disclosure::level).orElse(0);
        return new PersonaState(
                new Feeling(
                        now.inner(),
                        Feelings.after(
                                now.scenario(),
                                before,
                                now.inner(),
                                now.scenario().topic(act.topic()),
                                level,
                                now.appraisal())),
                new Memory(told, act.topic(), now.lines().spent(), now.lines().thoughts()),
                standing(now, disclosed, input instanceof LearnerInput.Waited),
                new LastWords(QuestionMark.ends(act.words()), disclosed >= PersonaState.HEAVY_FROM),
                act.behaviour() == PersonaBehaviour.LEAVE);
    }

    private static Standing standing(Situation now, int disclosed, boolean waited) {
        PersonaState before = now.before();
        List<Perceived> met = now.perception().impacts();
        return new Standing(
                Wear.after(before.wear(), met, disclosed > 0, now.hurts() > before.hurts()),
                before.turn() + 1,
                now.appraisal().wounds() ? 0 : later(before.turnsSinceHurt()),
                now.hurts(),
                disclosed >= DEEP ? 0 : later(before.turnsSinceDeep()),
                closedQuestions(before, now.perception()),
                waited ? before.waits() + 1 : 0);
    }

    private static int closedQuestions(PersonaState before, Perception perception) {
        boolean asked = perception.impacts().stream()
                .anyMatch(one -> one.impact() == Impact.CLOSED_QUESTION || one.impact() == Impact.CLOSED_CHAIN);
        boolean reflected = perception.impacts().stream()
                .anyMatch(
                        one -> one.impact() == Impact.SPECIFIC_REFLECTION || one.impact() == Impact.COMPLEX_REFLECTION);
        return asked && !reflected ? before.closedQuestions() + 1 : 0;
    }

    private static int later(int turns) {
        return Math.min(PersonaState.NEVER, turns + 1);
    }
}
