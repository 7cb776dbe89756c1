package tongli.persona.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.authored.Finding;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLines;
import tongli.persona.scenario.ScenarioWords;

/** Lines with a tag in them: nobody types one, and nothing shows it otherwise than as it stands. */
final class Markup implements Rule {
    static final String CODE = "markup";

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    @Override
    public List<Finding> look(Scenario scenario) {
        List<Finding> findings = new ArrayList<>();
        for (Line line : ScenarioLines.all(scenario)) {
            Matcher tag = TAG.matcher(line.say() + "\n" + line.thought().orElse(""));
            if (tag.find()) {
                findings.add(new Finding(CODE, line.id(), ScenarioWords.of(CODE, tag.group())));
            }
        }
        return findings;
    }
}
