package tongli.camp.reading;

import tongli.camp.env.Discrete;
import tongli.camp.policy.Policy;
import tongli.camp.policy.RandomPolicy;
import tongli.camp.policy.RulePolicy;
import tongli.camp.policy.WanderingPolicy;
import tongli.camp.talk.Response;

/** Who leads the talks that are read. Stateless. */
public final class Leading {
    private static final double WANDERS = 0.25;

    private Leading() {}

    /**
     * The rules, with whom somebody may come from grief to acceptance; where feelings or what would help are asked for, every fourth
     * response is anything, so that people who were hurt are read as well.
     */
    public static Policy<double[], Integer> of(ReadingTask task) {
        Policy<double[], Integer> rules = new RulePolicy();
        return task == ReadingTask.TRANSFER
                ? rules
                : new WanderingPolicy<>(
                        rules, new RandomPolicy<>(new Discrete(Response.all().size())), WANDERS);
    }
}
