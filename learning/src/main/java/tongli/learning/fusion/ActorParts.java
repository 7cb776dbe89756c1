package tongli.learning.fusion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Cases in three parts, no person in two of them: a third of the persons for each, drawn by a seed.
 *
 * @param tables where it is counted what a vote is worth
 * @param weights where weights and limits are learnt
 * @param test where everything is judged, and nothing chosen
 */
record ActorParts<T>(List<T> tables, List<T> weights, List<T> test) {
    private static final int PARTS = 3;

    /** @throws IllegalArgumentException if there are fewer than three persons */
    static <T> ActorParts<T> of(List<T> cases, Function<T, String> person, long seed) {
        List<String> persons =
                new ArrayList<>(cases.stream().map(person).distinct().sorted().toList());
        if (persons.size() < PARTS) {
            throw new IllegalArgumentException(
                    "%d persons cannot be parted in three; give more".formatted(persons.size()));
        }
        Collections.shuffle(persons, new Random(seed));
        List<List<T>> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int own = part;
            List<String> chosen = persons.stream()
                    .filter(one -> persons.indexOf(one) % PARTS == own)
                    .toList();
            parts.add(cases.stream()
                    .filter(one -> chosen.contains(person.apply(one)))
                    .toList());
        }
        return new ActorParts<>(parts.get(0), parts.get(1), parts.get(2));
    }
}
