package tongli.camp.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tongli.camp.curriculum.Curriculum;
import tongli.camp.talk.RewardPart;
import tongli.core.Coded;
import tongli.persona.scenario.Difficulty;

/** What can be changed of a setting, one thing at a time, to see what it is worth. */
public enum Axis implements Coded {
    /** Each part of the reward switched off. */
    REWARD,
    /** One difficulty alone. */
    DIFFICULTY,
    /** Each order in which difficulties can be met. */
    CURRICULUM;

    /** The setting's own name in tables. */
    public static final String AS_IT_IS = "usual";

    /** Every setting that differs from one in this. */
    public List<Variant> variants(Setting from) {
        return switch (this) {
            case REWARD ->
                Arrays.stream(RewardPart.values())
                        .filter(part -> from.weights().of(part) > 0)
                        .map(part -> new Variant(
                                "without-" + part.code(),
                                from.with(from.weights().with(part.code() + "=0"))))
                        .toList();
            case DIFFICULTY ->
                Arrays.stream(Difficulty.values())
                        .filter(hard -> !from.difficulties().equals(List.of(hard)))
                        .map(hard -> new Variant("only-" + hard.code(), from.with(List.of(hard), Curriculum.NONE)))
                        .toList();
            case CURRICULUM ->
                Arrays.stream(Curriculum.values())
                        .filter(order -> order != from.curriculum())
                        .map(order -> new Variant(order.code(), from.with(from.difficulties(), order)))
                        .toList();
        };
    }

    /** The setting itself, then all that differ from it along some axes. */
    public static List<Variant> grid(Setting from, List<Axis> axes) {
        return Stream.concat(
                        Stream.of(new Variant(AS_IT_IS, from)),
                        axes.stream().distinct().flatMap(axis -> axis.variants(from).stream()))
                .toList();
    }
}
