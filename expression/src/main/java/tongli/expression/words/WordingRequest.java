package tongli.expression.words;

import java.util.List;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.PlainText;
import tongli.core.Strategy;

/**
 * What is to be answered, and how.
 *
 * @param language of the answer and of what was said
 * @param strategy what the answer is to do
 * @param feeling what the other feels
 * @param said the other's own words, by the rule of {@link PlainText}, at most {@link #MAX_CHARACTERS} characters; may be
 *     empty
 * @param asked whether they asked what to do; without that, advice is only offered
 * @param person whether a person, or who plays one, says the answer; a program has no life to tell of
 * @param before what the one who answers has said before, which is not said again
 */
public record WordingRequest(
        Language language,
        Strategy strategy,
        BasicEmotion feeling,
        String said,
        boolean asked,
        boolean person,
        List<String> before) {

    public static final int MAX_CHARACTERS = 4000;

    public WordingRequest {
        said = PlainText.of(said);
        before = List.copyOf(before);
        int characters = PlainText.characters(said);
        if (characters > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "what was said has %,d characters; at most %,d are read. Give the latest."
                            .formatted(characters, MAX_CHARACTERS));
        }
        if (strategy == Strategy.SELF_DISCLOSURE && !person) {
            throw new IllegalArgumentException(
                    "self_disclosure is for people; a program has no life to tell of. Choose another strategy");
        }
    }
}
