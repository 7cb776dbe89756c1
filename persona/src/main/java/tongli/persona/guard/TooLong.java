package tongli.persona.guard;

import java.util.List;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLines;

/**
 * Whether a line is longer than this persona speaks: more than 1.6 times the script, or the middling length of their
 * lines where that is more, and never more than their longest. Counted in characters in Chinese, in words in English.
 */
public final class TooLong implements LineCheck {

    private static final double STRETCH = 1.6;

    @Override
    public Refusal code() {
        return Refusal.TOO_LONG;
    }

    @Override
    public boolean refuses(String line, Grounds grounds) {
        return size(line, grounds.scenario()) > most(grounds.scenario(), grounds.script());
    }

    /** How long a line may be that stands in for the script, in characters or words. */
    public static int most(Scenario scenario, String script) {
        List<Integer> sizes = ScenarioLines.all(scenario).stream()
                .map(Line::say)
                .map(say -> size(say, scenario))
                .sorted()
                .toList();
        int own = size(script, scenario);
        int longest = Math.max(own, sizes.get(sizes.size() - 1)); // a lead may stand before the longest line
        return (int) Math.min(longest, Math.max(STRETCH * own, sizes.get(sizes.size() / 2)));
    }

    private static int size(String line, Scenario scenario) {
        return SharedRun.units(line, scenario.language()).size();
    }
}
