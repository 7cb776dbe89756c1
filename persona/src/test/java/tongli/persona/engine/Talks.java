package tongli.persona.engine;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import tongli.core.Misstep;
import tongli.persona.Given;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;
import tongli.understanding.MoveKind;

/** Talks that a learner might hold, good, bad and senseless. */
final class Talks {

    private Talks() {}

    static Arbitrary<List<LearnerInput>> any(List<Scenario> scenarios) {
        Arbitrary<LearnerInput> moves = Arbitraries.of(MoveKind.values())
                .flatMap(kind -> Arbitraries.strings()
                        .ofMinLength(1)
                        .ofMaxLength(40)
                        .filter(text -> !text.isBlank())
                        .map(text -> Given.said(text, kind, 0.7)));
        Arbitrary<LearnerInput> reflections = Arbitraries.of(scenarios)
                .flatMap(scenario -> Arbitraries.of(scenario.topics()))
                .flatMap(topic -> Arbitraries.integers()
                        .between(1, Topic.DEPTH)
                        .flatMap(level -> Arbitraries.of(topic.level(level).hear())))
                .map(hear -> Given.said(hear, MoveKind.COMPLEX_REFLECTION, 1));
        Arbitrary<LearnerInput> missteps =
                Arbitraries.of(Misstep.values()).map(step -> Given.misstep("Well, anyway.", step));
        Arbitrary<LearnerInput> questions = Arbitraries.of(scenarios)
                .flatMap(scenario -> Arbitraries.of(scenario.facts()))
                .flatMap(fact -> Arbitraries.of(fact.ask()))
                .map(ask -> Given.said(ask, MoveKind.CLOSED_QUESTION, 0.5));
        return Arbitraries.frequencyOf(
                        Tuple.of(5, reflections),
                        Tuple.of(2, questions),
                        Tuple.of(2, moves),
                        Tuple.of(1, missteps),
                        Tuple.of(1, Arbitraries.just(new LearnerInput.Waited())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
