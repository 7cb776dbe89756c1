package tongli.coaching.scale;

import tongli.core.Language;
import tongli.core.Require;

/** The same said in both languages. */
public record Words(String zh, String en) {
    public Words {
        Require.notBlank("zh", zh);
        Require.notBlank("en", en);
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
