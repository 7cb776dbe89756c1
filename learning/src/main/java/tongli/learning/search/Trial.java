package tongli.learning.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One setting that is tried.
 *
 * @param number from 1
 * @param settings one value a knob that is searched
 */
public record Trial(int number, Map<Knob, Double> settings) {
    public Trial {
        Map<Knob, Double> copy = new EnumMap<>(Knob.class);
        copy.putAll(settings);
        settings = Collections.unmodifiableMap(copy);
    }

    /** As options of {@code learn train}. */
    public String options() {
        return settings.entrySet().stream()
                .map(entry -> "--%s %s"
                        .formatted(entry.getKey().code(), entry.getKey().written(entry.getValue())))
                .collect(Collectors.joining(" "));
    }
}
