package tongli.practice;

import tongli.core.Blank;
import tongli.core.PlainText;
import tongli.practice.PracticeRefused.Reason;

/** What a learner typed, checked and made fit to read, store and show. */
public final class LearnerText {

    /** How many characters a turn may have, as {@link PlainText#characters} counts. */
    public static final int MAX_CHARACTERS = 4_000;

    private LearnerText() {}

    /**
     * The text by the rule of {@link PlainText}, without white space at its ends.
     *
     * @throws PracticeRefused if it is blank or has more than {@value #MAX_CHARACTERS} characters as {@link
     *     PlainText#characters} counts
     */
    public static String check(String field, String raw) {
        return check(field, raw, "The %s is blank. Write something.".formatted(field));
    }

    /** The same of what is said in a talk, in which one may also say nothing. */
    static String ofTurn(String raw) {
        return check("text", raw, "The text is blank. Write something, or stay quiet on purpose with {\"wait\":true}.");
    }

    private static String check(String field, String raw, String blank) {
        String text = PlainText.of(raw).strip();
        int characters = PlainText.characters(text);
        if (characters > MAX_CHARACTERS) {
            throw new PracticeRefused(
                    Reason.TEXT_TOO_LONG,
                    field,
                    "The %s has %,d characters; it may have at most %,d. Say it in fewer words%s."
                            .formatted(
                                    field,
                                    characters,
                                    MAX_CHARACTERS,
                                    field.equals("text") ? ", or in several turns" : ""));
        }
        if (Blank.is(text)) {
            throw new PracticeRefused(Reason.BLANK_TEXT, field, blank);
        }
        return text;
    }
}
