package tongli.camp.env;

import java.util.random.RandomGenerator;

/**
 * The numbers from 0 to {@code size - 1}.
 *
 * @param size at least 1
 */
public record Discrete(int size) implements Space<Integer> {
    public Discrete {
        if (size < 1) {
            throw new IllegalArgumentException("size is %d; a space has at least one element".formatted(size));
        }
    }

    @Override
    public boolean contains(Integer one) {
        return one >= 0 && one < size;
    }

    @Override
    public Integer sample(RandomGenerator random) {
        return random.nextInt(size);
    }
}
