package tongli.camp.talk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;

/**
 * How somebody takes the next response: what they may choose for a turn and still be the same person under the same laws, with the same
 * lines to say.
 *
 * @param guard how they guard themselves
 * @param lastFirst whether talk drifts on to the last of the topics that one leads to, rather than to the first
 */
public record Stance(Guard guard, boolean lastFirst) {
    /** As their author wrote them. */
    public static final Stance AS_WRITTEN = new Stance(Guard.NONE, false);

    private static final List<Stance> ALL = Arrays.stream(Guard.values())
            .flatMap(guard -> Stream.of(new Stance(guard, false), new Stance(guard, true)))
            .toList();

    /** Every stance, by {@link #index}; {@link #AS_WRITTEN} first. */
    public static List<Stance> all() {
        return ALL;
    }

    /** Its number among {@link #all}. */
    public int index() {
        return 2 * guard.ordinal() + (lastFirst ? 1 : 0);
    }

    /** The scenario as it is played in this stance. */
    Scenario of(Scenario scenario) {
        return equals(AS_WRITTEN)
                ? scenario
                : scenario.guarded(
                        guard.on(scenario.masking()),
                        lastFirst
                                ? scenario.topics().stream()
                                        .map(Stance::reversed)
                                        .toList()
                                : scenario.topics());
    }

    private static Topic reversed(Topic topic) {
        List<String> leads = topic.leadsTo();
        return topic.leadingTo(Stream.iterate(leads.size() - 1, at -> at >= 0, at -> at - 1)
                .map(leads::get)
                .toList());
    }
}
