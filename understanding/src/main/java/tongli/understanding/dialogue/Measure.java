package tongli.understanding.dialogue;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number, or why there is none.
 *
 * @param count how many values, pairs or moves it stands on
 * @param needed how many it needs
 * @param absence there if the value is not
 */
public record Measure(OptionalDouble value, int count, int needed, Optional<Absence> absence) {
    public Measure {
        if (value.isPresent() == absence.isPresent()) {
            throw new IllegalArgumentException("a measure has either a value or a reason why not");
        }
    }

    static Measure of(double value, int count, int needed) {
        return new Measure(OptionalDouble.of(value), count, needed, Optional.empty());
    }

    static Measure none(Absence why, int count, int needed) {
        return new Measure(OptionalDouble.empty(), count, needed, Optional.of(why));
    }
}
