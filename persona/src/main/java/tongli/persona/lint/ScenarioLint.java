package tongli.persona.lint;

import java.util.List;
import java.util.stream.Stream;
import tongli.authored.Finding;
import tongli.persona.scenario.Scenario;

/** Looks a scenario over by every rule. Stateless. */
public final class ScenarioLint {
    private static final List<Rule> RULES = List.of(
            new Unwritten(),
            new ThinCells(),
            new TopicPaths(),
            new CrossedTouchWords(),
            new EarlyTelling(),
            new LineShapes(),
            new Markup(),
            new NearRepeats());

    /** What findings are called. */
    public static final List<String> CODES = List.of(
            Unwritten.CODE,
            ThinCells.CODE,
            TopicPaths.UNREACHABLE,
            TopicPaths.DEAD_END,
            CrossedTouchWords.SHARED,
            CrossedTouchWords.CROSSED,
            EarlyTelling.CODE,
            LineShapes.LONG_LINE,
            LineShapes.LONG_LINES,
            LineShapes.QUESTIONS,
            LineShapes.THANKS,
            Markup.CODE,
            NearRepeats.CODE,
            MarkedWords.CODE);

    private ScenarioLint() {}

    /** How many places still say TODO: the person can be talked with, and says so. */
    public static int unwritten(Scenario scenario) {
        return Unwritten.count(scenario);
    }

    /**
     * What each rule finds, rule by rule, in the order of the file.
     *
     * @param marks words that instructors found false
     */
    public static List<Finding> look(Scenario scenario, List<Mark> marks) {
        return Stream.concat(RULES.stream(), Stream.of(new MarkedWords(marks)))
                .flatMap(rule -> rule.look(scenario).stream())
                .toList();
    }
}
