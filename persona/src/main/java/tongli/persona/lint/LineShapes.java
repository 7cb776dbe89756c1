package tongli.persona.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tongli.authored.Finding;
import tongli.authored.LineShape;
import tongli.core.Language;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLines;
import tongli.persona.scenario.ScenarioWords;

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
                        ScenarioWords.of(chinese ? "long_line.characters" : "long_line.words", length)));
            }
        }
        int usual = LineShape.usual(scenario.language());
        double longer = share(lines, line -> LineShape.length(line.say(), scenario.language()) > usual);
        if (longer > LONG_SHARE) {
            String key = chinese ? "long_lines.characters" : "long_lines.words";
            findings.add(new Finding(LONG_LINES, "", ScenarioWords.of(key, 100 * longer, usual, 100 * LONG_SHARE)));
        }
        often(QUESTIONS, share(lines, line -> LineShape.asks(line.say())), QUESTION_SHARE, findings);
        often(THANKS, share(lines, line -> LineShape.thanks(line.say())), THANKS_SHARE, findings);
        return findings;
    }

    private static double share(List<Line> lines, Predicate<Line> which) {
        return (double) lines.stream().filter(which).count() / lines.size();
    }

    private static void often(String rule, double share, double most, List<Finding> findings) {
        if (share > most) {
            findings.add(new Finding(rule, "", ScenarioWords.of(rule, 100 * share, 100 * most)));
        }
    }
}
