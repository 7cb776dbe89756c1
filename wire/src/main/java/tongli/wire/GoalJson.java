package tongli.wire;

import java.util.List;
import tongli.persona.scenario.Goal;

/** What the learner may try for, and the skill that it trains. */
public record GoalJson(String skill, String text) {
    static List<GoalJson> of(List<Goal> goals) {
        return goals.stream()
                .map(goal -> new GoalJson(goal.skill().code(), goal.text()))
                .toList();
    }
}
