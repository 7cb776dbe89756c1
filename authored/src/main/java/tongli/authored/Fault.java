package tongli.authored;

import tongli.core.Language;

/**
 * Why a file cannot be used.
 *
 * @param file as whoever had it read calls it
 * @param line from 1
 * @param field as the file nests it, such as {@code topics[0].sensitivity}; empty for the whole file
 * @param message what is the matter, and what to do; of what stands in the file at most an excerpt
 */
public record Fault(String file, int line, String field, Wording message) {

    /** A path may hold the names of many fields. */
    private static final int LONGEST = 300;

    public Fault {
        field = Wording.excerpt(field, LONGEST);
    }

    /** One line: file, line, field, and what is the matter. */
    public String in(Language language) {
        return "%s:%d: %s".formatted(file, line, placed(language));
    }

    /** The field, if there is one, and what is the matter. */
    public String placed(Language language) {
        return Wording.placed(field, message.in(language), language);
    }

    /** In English, for those who read logs. */
    @Override
    public String toString() {
        return in(Language.EN);
    }
}
