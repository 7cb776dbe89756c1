package tongli.persona.engine;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import tongli.core.Misstep;
import tongli.persona.Given;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;
import tongli.understanding.MoveKind;

/** Talks that a learner might hold, good, bad and senseless. */
final class Talks {

    private Talks() {}

    /**
     * What a curious learner may do next: most often they say or ask, of any topic and depth, what only its author could
     * know, so that every level is come to and every secret fished for; at times they are clumsy, unkind or quiet.
     */
    static LearnerInput fishing(Scenario scenario, Random random) {
        Topic topic = any(scenario.topics(), random);
        Level level = topic.level(1 + random.nextInt(Topic.DEPTH));
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> Given.said(any(level.hear(), random), MoveKind.COMPLEX_REFLECTION, 1);
            case 3, 4 -> Given.said(any(level.hear(), random), MoveKind.SIMPLE_REFLECTION, 0.7);
            case 5 -> Given.said(any(level.ask(), random), MoveKind.OPEN_QUESTION, 1);
            case 6 -> Given.said(any(topic.asks(), random), MoveKind.CLOSED_QUESTION, 0.5);
            case 7, 8 -> Given.said(any(any(scenario.facts(), random).ask(), random), MoveKind.CLOSED_QUESTION, 0.5);
            case 9 -> Given.said(any(level.misread(), random), MoveKind.SIMPLE_REFLECTION, 0.7);
            case 10 ->
                random.nextInt(4) == 0
                        ? Given.misstep("Well, anyway.", any(List.of(Misstep.values()), random))
                        : Given.said("Sorry, go on. 对不起，你说。", MoveKind.APOLOGY, 0.5);
            default -> new LearnerInput.Waited();
        };
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

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
