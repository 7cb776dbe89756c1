package tongli.persona.engine;

import java.util.regex.Pattern;

/** The little words by which a listener says "go on" and takes no turn: "mm", "嗯". */
final class Continuer {

    private static final Pattern WORDS = Pattern.compile(
            "(嗯+|哦+|噢+|唔+|啊+|对|是啊?|好|然后呢?|后来呢?|接着说|m+h?m*|hm+|mhm|uh[ -]?huh|yeah|yep|ok|okay|right|ah|oh|i see|go on|and then)"
                    + "[。.…，,!！~?？ ]*",
            Pattern.CASE_INSENSITIVE);

    private Continuer() {}

    static boolean is(String text) {
        return WORDS.matcher(text.strip()).matches();
    }
}
