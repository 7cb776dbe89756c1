package tongli.learning.finetune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a training run follows from, so that a checkpoint of another run is not gone on with. Immutable.
 *
 * @param values by what each is called where it is chosen; long contents stand as their SHA-256
 */
public record RunFacts(Map<String, String> values) {
    private static final String PREFIX = "run.";
    /** A digest of content, which tells nobody anything. */
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public RunFacts {
        values = Map.copyOf(values);
    }

    /** These and others. */
    public RunFacts and(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(others);
        return new RunFacts(all);
    }

    /** As a checkpoint keeps them. */
    Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        new TreeMap<>(values).forEach((name, value) -> metadata.put(PREFIX + name, value));
        return metadata;
    }

    /** Those that a checkpoint kept. */
    static RunFacts of(Map<String, String> metadata) {
        Map<String, String> values = new LinkedHashMap<>();
        metadata.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                values.put(name.substring(PREFIX.length()), value);
            }
        });
        return new RunFacts(values);
    }

    /** What is another than in an earlier run, each in words; empty if all is the same. */
    List<String> changedSince(RunFacts before) {
        if (before.values().isEmpty()) {
            return List.of("it does not say what it was trained on");
        }
        List<String> changed = new ArrayList<>();
        new TreeMap<>(values).forEach((name, now) -> {
            String then = before.values().getOrDefault(name, "not known");
            if (!then.equals(now)) {
                boolean content = DIGEST.matcher(now).matches();
                changed.add(content ? name + " differ" : "%s was %s and is %s".formatted(name, then, now));
            }
        });
        return changed;
    }
}
