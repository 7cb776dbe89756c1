package tongli.wire.xapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tongli.core.Language;
import tongli.core.Sentences;

/** Names in every language in which there is one: the language maps of statements. */
final class Names {

    private static final Sentences SENTENCES = Sentences.beside(Names.class, "statements");

    private Names() {}

    /** @param name empty where there is none in that language */
    static Map<String, String> of(Function<Language, Optional<String>> name) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            name.apply(language).ifPresent(one -> names.put(language.code(), one));
        }
        return names;
    }

    static Map<String, String> sentence(String key) {
        return of(language -> Optional.of(SENTENCES.say(language, key)));
    }

    /** A sentence about something that has a name of its own, and perhaps a number. */
    static Map<String, String> sentence(String key, Map<String, String> names, int number) {
        return of(language -> Optional.ofNullable(names.get(language.code()))
                .map(name -> SENTENCES
                        .say(language, key)
                        .replace("{n}", Integer.toString(number))
                        .replace("{name}", name)));
    }
}
