package tongli.persona.scenario;

import java.util.List;
import java.util.Map;
import tongli.core.BasicEmotion;
import tongli.core.Require;

/**
 * Something the persona can open up about, in four levels.
 *
 * @param feeling what talking of it brings up at levels 1 and 2; sums to 1
 * @param hiddenFeeling the same at levels 3 and 4
 * @param need the human need behind it, in the scenario's language
 * @param sensitivity how dangerous it feels, in [0, 1]; raises what trust a level asks for
 * @param leadsTo topics to which talk drifts once this one is told
 * @param touch words that mean the listener touched it
 * @param asks questions a listener may ask about it
 * @param levels exactly four; {@code levels.get(0)} is level 1
 */
public record Topic(
        String id,
        String name,
        Map<BasicEmotion, Double> feeling,
        Map<BasicEmotion, Double> hiddenFeeling,
        String need,
        double sensitivity,
        List<String> leadsTo,
        List<String> touch,
        List<String> asks,
        List<Level> levels,
        ByDepth deflect,
        ByDepth test,
        List<Line> pushBack) {

    public static final int DEPTH = 4;

    public Topic {
        Require.inRange("sensitivity", sensitivity, 0, 1);
        leadsTo = List.copyOf(leadsTo);
        touch = List.copyOf(touch);
        asks = List.copyOf(asks);
        levels = List.copyOf(levels);
        pushBack = List.copyOf(pushBack);
        if (levels.size() != DEPTH) {
            throw new IllegalArgumentException(
                    "topic %s has %d levels; it needs %d".formatted(id, levels.size(), DEPTH));
        }
    }

    /** The same, which leads to others, or to the same in another order. */
    public Topic leadingTo(List<String> others) {
        return new Topic(
                id,
                name,
                feeling,
                hiddenFeeling,
                need,
                sensitivity,
                others,
                touch,
                asks,
                levels,
                deflect,
                test,
                pushBack);
    }

    /** @param number 1 to 4 */
    public Level level(int number) {
        return levels.get(number - 1);
    }

    /** The feeling at a depth: what shows at levels 0 to 2, what is hidden below. */
    public Map<BasicEmotion, Double> feelingAt(int level) {
        return level <= 2 ? feeling : hiddenFeeling;
    }
}
