package tongli.learning.encoder;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;

/**
 * What a network is told of a batch in training only.
 *
 * @param shift how each token's vector is moved before the first layer reads it, shape (batch, length, token width)
 * @param before one a head: of a head of steps the right label before each step, shape (batch, steps), which it is told in place of
 *     its own choice ("teacher forcing", Williams and Zipser, Neural Computation, 1989); of any other head nothing. Empty if no
 *     head is one of steps
 */
public record Lesson(Optional<NDArray> shift, List<long[][]> before) {
    public Lesson {
        before = List.copyOf(before);
    }

    /** The vectors moved so, and nothing told. */
    public static Lesson near(NDArray shift) {
        return new Lesson(Optional.of(shift), List.of());
    }
}
