package tongli.camp.env;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Several choices at once: the i-th from 0 to {@code sizes[i] - 1}. Choices can be numbered ({@link #index}), the last one
 * counting fastest.
 *
 * @param sizes each at least 1
 */
public record MultiDiscrete(List<Integer> sizes) implements Space<int[]> {
    public MultiDiscrete {
        sizes = List.copyOf(sizes);
        if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("sizes are %s; give at least one, each from 1".formatted(sizes));
        }
    }

    /** How many combinations there are. */
    public int combinations() {
        return sizes.stream().reduce(1, Math::multiplyExact);
    }

    /** The number of a combination, from 0 to {@link #combinations} - 1. */
    public int index(int[] choice) {
        if (!contains(choice)) {
            throw new IllegalArgumentException(
                    "%s lies outside the choices of %s".formatted(Arrays.toString(choice), sizes));
        }
        int index = 0;
        for (int i = 0; i < choice.length; i++) {
            index = index * sizes.get(i) + choice[i];
        }
        return index;
    }

    /** The combination of a number. */
    public int[] choice(int index) {
        if (index < 0 || index >= combinations()) {
            throw new IllegalArgumentException(
                    "%d is outside [0, %d): the combinations of %s".formatted(index, combinations(), sizes));
        }
        int[] choice = new int[sizes.size()];
        int left = index;
        for (int i = choice.length - 1; i >= 0; i--) {
            choice[i] = left % sizes.get(i);
            left /= sizes.get(i);
        }
        return choice;
    }

    @Override
    public boolean contains(int[] one) {
        if (one.length != sizes.size()) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            if (one[i] < 0 || one[i] >= sizes.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int[] sample(RandomGenerator random) {
        return sizes.stream().mapToInt(random::nextInt).toArray();
    }
}
