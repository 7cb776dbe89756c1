package tongli.persona.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who the persona is.
 *
 * @param name in full
 * @param called what those who talk with them say: "Hannah" of Hannah Reid
 * @param who a paragraph for the debrief
 * @param voice how they speak, for writers
 */
public record Profile(
        String name,
        String called,
        int age,
        String pronoun,
        String who,
        String voice,
        Temperament temperament,
        Avatar avatar) {

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{Punct}’]+(\\s+[\\p{IsLatin}\\p{Punct}’]+)+");
    private static final Pattern TITLE = Pattern.compile("(?i)(mr|mrs|ms|miss|mx|dr|prof|sir|dame|nurse|sister)\\.?");

    private static final Pattern LONG_CHINESE = Pattern.compile("\\p{IsHan}{1,2}(\\p{IsHan}{2})");

    /** The same person of another temperament. */
    Profile with(Temperament other) {
        return new Profile(name, called, age, pronoun, who, voice, other, avatar);
    }

    /**
     * What a person of this name is called when the author says nothing: the given name, "Hannah" or 秀英; a Chinese
     * name of two characters stays whole, and so does any other.
     */
    static String usuallyCalled(String name) {
        Matcher chinese = LONG_CHINESE.matcher(name);
        if (chinese.matches()) {
            return chinese.group(1);
        }
        if (!LATIN.matcher(name).matches()) {
            return name;
        }
        String first = name.split("\\s+", 2)[0];
        return TITLE.matcher(first).matches() ? name : first;
    }
}
