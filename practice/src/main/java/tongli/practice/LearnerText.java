package tongli.practice;

import tongli.core.Blank;
import tongli.practice.PracticeRefused.Reason;

/** What a learner typed, checked and made fit to read, store and show. */
final class LearnerText {

    static final int MAX_CHARACTERS = 4_000;

    private LearnerText() {}

    /**
     * The text without control characters and broken surrogate pairs, which no database or encoder agrees on.
     *
     * @throws PracticeRefused if it is blank or has more than {@value #MAX_CHARACTERS} UTF-16 units
     */
    static String check(String field, String raw) {
        if (raw.length() > MAX_CHARACTERS) {
            throw new PracticeRefused(
                    Reason.TEXT_TOO_LONG,
                    field,
                    "The %s has %,d characters; it may have at most %,d. Say it in fewer words%s."
                            .formatted(
                                    field,
                                    raw.length(),
                                    MAX_CHARACTERS,
                                    field.equals("text") ? ", or in several turns" : ""));
        }
        if (Blank.is(raw)) {
            throw new PracticeRefused(
                    Reason.BLANK_TEXT,
                    field,
                    "The text is blank. Write something, or stay quiet on purpose with {\"wait\":true}.");
        }
        StringBuilder clean = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            i += Character.charCount(point);
            int type = Character.getType(point);
            if (type == Character.SURROGATE) {
                clean.append('\uFFFD');
            } else if (type != Character.CONTROL) {
                clean.appendCodePoint(point);
            } else if (point == '\n' || point == '\t') {
                clean.append((char) point);
            }
        }
        return clean.toString().strip();
    }
}
