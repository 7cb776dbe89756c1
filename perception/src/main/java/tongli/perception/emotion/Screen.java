package tongli.perception.emotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Chooses which pieces of a text are worth leaving out to see what moved an answer. Safe for many threads. */
interface Screen {
    /** Every piece. */
    Screen NONE = (whole, all, most) -> all;

    /**
     * @param whole the text
     * @param most how many to choose, if the screen chooses at all
     * @return some of {@code all}
     */
    List<Omission> worthTrying(String whole, List<Omission> all, int most);

    /**
     * Those without which a cheap model's probability of the answer falls furthest, in this order; all where there are no more
     * than are to be chosen. Of pieces that overlap the rest are put off, for they mostly tell the same.
     *
     * @param cheap the probability of the answer in a text
     */
    static Screen by(ToDoubleFunction<String> cheap) {
        return (whole, all, most) -> {
            if (all.size() <= most) {
                return all;
            }
            Map<Omission, Double> falls = new HashMap<>();
            double with = cheap.applyAsDouble(whole);
            all.forEach(one -> falls.put(one, with - cheap.applyAsDouble(one.rest())));
            List<Omission> furthestFirst = all.stream()
                    .sorted(Comparator.comparingDouble(one -> -falls.getOrDefault(one, 0.0)))
                    .toList();
            List<Omission> chosen = new ArrayList<>();
            List<Omission> putOff = new ArrayList<>();
            for (Omission one : furthestFirst) {
                boolean told = chosen.stream().anyMatch(other -> other.piece().overlaps(one.piece()));
                (told ? putOff : chosen).add(one);
            }
            chosen.addAll(putOff);
            return chosen.subList(0, most);
        };
    }
}
