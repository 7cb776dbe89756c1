package tongli.benchmarks.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options of a run: {@code --name value}. */
final class Options {

    private final Map<String, String> given = new LinkedHashMap<>();

    /** @throws IllegalArgumentException for one that is not known, or has no value */
    Options(List<String> arguments, List<String> known) {
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!name.startsWith("--") || !known.contains(name.substring(2))) {
                throw new IllegalArgumentException(
                        "there is no option %s; known are --%s".formatted(name, String.join(", --", known)));
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("%s needs a value".formatted(name));
            }
            given.put(name.substring(2), arguments.get(i + 1));
        }
    }

    String text(String name, String usual) {
        return given.getOrDefault(name, usual);
    }

    /** @throws IllegalArgumentException if it is no number, or less than {@code least} */
    int number(String name, int usual, int least) {
        String value = given.get(name);
        if (value == null) {
            return usual;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least) {
            throw new IllegalArgumentException("--%s must be a whole number from %d on".formatted(name, least));
        }
        return Integer.parseInt(value);
    }
}
