package tongli.persona.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tongli.core.Language;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLines;

/** Whether lines are as long as what people type, and few of them questions or thanks ({@code docs/scenario-format.md}). */
final class LineShapes implements Rule {
    static final String LONG_LINE = "long_line";
    static final String LONG_LINES = "long_lines";
    static final String QUESTIONS = "questions";
    static final String THANKS = "thanks";

    /** Authored: beyond these one turn becomes a speech. */
    private static final int MOST_SIGNS = 80;

    private static final int MOST_WORDS = 50;
    private static final double LONG_SHARE = 0.25;
    private static final double QUESTION_SHARE = 0.15;
    private static final double THANKS_SHARE = 0.03;

    @Override
    public List<Finding> look(Scenario scenario) {
        List<Line> lines = ScenarioLines.all(scenario);
        boolean chinese = scenario.language() == Language.ZH;
        List<Finding> findings = new ArrayList<>();
        for (Line line : lines) {
            int length = LineShape.length(line.say(), scenario.language());
            if (length > (chinese ? MOST_SIGNS : MOST_WORDS)) {
                findings.add(new Finding(
                        LONG_LINE,
                        line.id(),
                        "has %d %s; nobody types that much at once: cut it, or make two lines of it"
                                .formatted(length, chinese ? "characters" : "words")));
            }
        }
        int usual = LineShape.usual(scenario.language());
        share(
                LONG_LINES,
                lines,
                line -> LineShape.length(line.say(), scenario.language()) > usual,
                LONG_SHARE,
                "are longer than %d %s".formatted(usual, chinese ? "characters" : "words"),
                findings);
        share(QUESTIONS, lines, line -> LineShape.asks(line.say()), QUESTION_SHARE, "end in a question", findings);
        share(THANKS, lines, line -> LineShape.thanks(line.say()), THANKS_SHARE, "give thanks", findings);
        return findings;
    }

    private static void share(
            String rule, List<Line> lines, Predicate<Line> which, double most, String what, List<Finding> findings) {
        double share = (double) lines.stream().filter(which).count() / lines.size();
        if (share > most) {
            findings.add(new Finding(
                    rule,
                    "",
                    "%.0f %% of the lines %s; people do it less: keep it to %.0f %%"
                            .formatted(100 * share, what, 100 * most)));
        }
    }
}
