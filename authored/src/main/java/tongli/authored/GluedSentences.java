package tongli.authored;

import java.util.regex.Pattern;
import tongli.core.Language;

/** A space between two Chinese characters glues two sentences together. Stateless. */
public final class GluedSentences {

    private static final Pattern GLUED = Pattern.compile("[\\p{IsHan}，。！？…；：”’）] +[\\p{IsHan}“‘（…]");

    private GluedSentences() {}

    public static boolean in(String words, Language language) {
        return language == Language.ZH && GLUED.matcher(words).find();
    }
}
