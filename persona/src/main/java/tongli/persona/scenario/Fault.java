package tongli.persona.scenario;

/**
 * Why a scenario file cannot be used.
 *
 * @param file as whoever had it read calls it
 * @param line from 1
 * @param field as the file nests it, such as {@code topics[0].sensitivity}; empty for the whole file
 * @param message what is the matter, and what to do; of what stands in the file at most an excerpt
 */
public record Fault(String file, int line, String field, String message) {

    /** A message may quote a field, and a field of a stranger's file may be of any length. */
    private static final int LONGEST = 300;

    public Fault {
        field = excerpt(field);
        message = excerpt(message);
    }

    private static String excerpt(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** One line: file, line, field, and what is the matter. */
    @Override
    public String toString() {
        return "%s:%d: %s%s".formatted(file, line, field.isEmpty() ? "" : field + " ", message);
    }
}
