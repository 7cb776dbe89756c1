package tongli.cli.persona;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Parts what was played by what it has in common, for tables. Stateless. */
final class Grouping {
    private Grouping() {}

    /**
     * One group a name, in the order in which names first come.
     *
     * @param group makes it of its name and its members
     */
    static <T, G> List<G> by(List<T> all, Function<T, String> name, BiFunction<String, List<T>, G> group) {
        Map<String, List<T>> parted =
                all.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
        return parted.entrySet().stream()
                .map(part -> group.apply(part.getKey(), part.getValue()))
                .toList();
    }

    /** @param all at least one */
    static <T> double mean(List<T> all, ToDoubleFunction<T> of) {
        return all.stream().mapToDouble(of).average().orElseThrow();
    }
}
