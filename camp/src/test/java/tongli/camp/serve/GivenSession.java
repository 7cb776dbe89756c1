package tongli.camp.serve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import tongli.core.Affect;
import tongli.core.Assessment;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Mechanism;
import tongli.core.ModelId;
import tongli.core.Remark;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskSpeaker;
import tongli.core.Span;
import tongli.core.Strength;
import tongli.core.Taxonomy;
import tongli.expression.Prosody;
import tongli.persona.PersonaState;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Scenario;
import tongli.practice.LearnerMove;
import tongli.practice.PersonaAnswer;
import tongli.practice.Session;
import tongli.practice.SessionKind;
import tongli.practice.SessionStatus;
import tongli.practice.Turn;

/** Sessions in which the learner stayed quiet all along, as far as a listener can tell. */
final class GivenSession {
    private GivenSession() {}

    /** @param said the persona's turns, the first line first */
    static Session of(Scenario scenario, Difficulty difficulty, long seed, List<PersonaTurn> said, boolean stopped) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 1; i < said.size(); i++) {
            turns.add(turn(
                    i,
                    scenario,
                    Optional.of(answer(scenario, said.get(i), said.get(i).state()))));
        }
        if (stopped) {
            turns.add(turn(turns.size() + 1, scenario, Optional.empty()));
        }
        return session(
                scenario,
                difficulty,
                seed,
                answer(scenario, said.get(0), said.get(0).state()),
                turns);
    }

    /** One in which the persona has told a topic to a level with the first line. */
    static Session told(Scenario scenario, long seed, PersonaTurn first, String topic, int level) {
        PersonaAnswer opening = answer(scenario, first, first.state().telling(topic, level));
        return session(scenario, Difficulty.NORMAL, seed, opening, List.of(turn(1, scenario, Optional.of(opening))));
    }

    /** One in which the persona has told a topic to a level with the first line, and the learner's first answer has a strength. */
    static Session answered(
            Scenario scenario, long seed, PersonaTurn first, String topic, int level, Strength strength) {
        PersonaAnswer opening = answer(scenario, first, first.state().telling(topic, level));
        Turn quiet = turn(1, scenario, Optional.of(opening));
        Turn said = new Turn(
                1,
                LearnerMove.say("Say that again?"),
                Optional.empty(),
                Optional.of(assessment(scenario, strength)),
                quiet.persona(),
                quiet.risk(),
                quiet.at(),
                Optional.empty());
        return session(
                scenario, Difficulty.NORMAL, seed, opening, List.of(said, turn(2, scenario, Optional.of(opening))));
    }

    private static Assessment assessment(Scenario scenario, Strength strength) {
        return new Assessment(
                "",
                "Say that again?",
                scenario.language(),
                OptionalInt.of(50),
                Optional.empty(),
                false,
                List.of(),
                new EnumMap<>(Mechanism.class),
                List.of(new LabelProbability("question", 1)),
                List.of(),
                List.of(),
                List.of(new Remark<>(strength, new Span(0, 3), "")),
                "",
                Optional.empty(),
                new ModelId("given", "1"));
    }

    private static Session session(
            Scenario scenario, Difficulty difficulty, long seed, PersonaAnswer opening, List<Turn> turns) {
        return new Session(
                new UUID(0, 1),
                scenario.id(),
                scenario.language(),
                seed,
                difficulty,
                SessionKind.CONVERSATION,
                Optional.empty(),
                SessionStatus.OPEN,
                false,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                opening,
                turns,
                List.of());
    }

    private static Turn turn(int number, Scenario scenario, Optional<PersonaAnswer> answer) {
        return new Turn(
                number,
                LearnerMove.stayQuiet(),
                Optional.empty(),
                Optional.empty(),
                answer,
                new RiskReading("", RiskLevel.NONE, RiskSpeaker.SELF, List.of(), false),
                Instant.EPOCH,
                Optional.empty());
    }

    private static PersonaAnswer answer(Scenario scenario, PersonaTurn turn, PersonaState state) {
        EmotionReading feeling = new EmotionReading(
                turn.text(),
                scenario.language(),
                Taxonomy.BASIC,
                List.of(new LabelProbability("neutral", 1)),
                List.of("neutral"),
                "neutral",
                1,
                false,
                0,
                new Affect(0, 0, 0),
                List.of(),
                new ModelId("persona", "1"));
        return new PersonaAnswer(
                turn.behaviour(),
                turn.text(),
                "",
                feeling,
                Map.of(),
                Prosody.USUAL,
                state,
                "plain",
                0,
                0,
                turn.disclosure().map(told -> new PersonaAnswer.Told(told.topic(), told.level())),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
