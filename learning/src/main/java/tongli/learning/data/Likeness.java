package tongli.learning.data;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import tongli.learning.corpus.NearIndex;
import tongli.learning.corpus.NearTexts;

/**
 * When two lines of a set hold the same, and when nearly.
 *
 * @param key of a content; equal for contents that are the same
 * @param index makes an index, still without contents, that finds near ones; empty if only the same count
 */
public record Likeness<T>(Function<T, String> key, Optional<Supplier<NearIndex<T>>> index) {

    /**
     * Texts are the same but for case, spaces and compatibility forms.
     *
     * @param near as for {@link NearTexts}; empty if near ones do not count
     */
    public static Likeness<String> ofTexts(OptionalDouble near) {
        return of(Folding::fold, near, NearTexts::new);
    }

    /**
     * @param near how alike contents must be to be near; empty if near ones do not count
     * @param index makes an index for such a number
     */
    public static <T> Likeness<T> of(Function<T, String> key, OptionalDouble near, DoubleFunction<NearIndex<T>> index) {
        return new Likeness<>(
                key, near.isPresent() ? Optional.of(() -> index.apply(near.getAsDouble())) : Optional.empty());
    }
}
