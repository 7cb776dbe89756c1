package tongli.camp.talk;

import java.util.List;
import java.util.stream.IntStream;
import tongli.camp.env.MultiDiscrete;
import tongli.core.Strategy;

/** What a responder does in a turn, without words; {@link Meanings} says what each is perceived as. */
public record Response(Strategy strategy, Depth depth, About about) {

    /** Strategy, depth and topic, numbered in the order of their constants. */
    public static final MultiDiscrete SPACE =
            new MultiDiscrete(List.of(Strategy.values().length, Depth.values().length, About.values().length));

    private static final List<Response> ALL = IntStream.range(0, SPACE.combinations())
            .mapToObj(index -> SPACE.choice(index))
            .map(choice ->
                    new Response(Strategy.values()[choice[0]], Depth.values()[choice[1]], About.values()[choice[2]]))
            .toList();

    /** Every response, by {@link #index}. */
    public static List<Response> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException if the choice lies outside {@link #SPACE} */
    public static Response of(int[] choice) {
        return ALL.get(SPACE.index(choice));
    }

    public int[] choice() {
        return new int[] {strategy.ordinal(), depth.ordinal(), about.ordinal()};
    }

    /** Its number in {@link #SPACE}. */
    public int index() {
        return SPACE.index(choice());
    }
}
