package tongli.learning.robustness;

import java.util.List;
import tongli.core.BasicEmotion;
import tongli.core.BundledText;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Require;

/**
 * An authored sentence that carries a feeling, and the same turned round by a few signs, so that it carries that feeling no more.
 *
 * @param kind how: {@code negation} or {@code sarcasm}
 * @param emotion of the plain sentence
 */
record TurnedPair(String kind, BasicEmotion emotion, String plain, String turned) {
    TurnedPair {
        Require.notBlank("kind", kind);
        Require.notBlank("plain", plain);
        Require.notBlank("turned", turned);
    }

    static List<TurnedPair> bundled(Language language) {
        return BundledText.read(TurnedPair.class, "turned-%s.tsv".formatted(language.code()))
                .lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(fields -> new TurnedPair(
                        fields[0], Coded.find(BasicEmotion.class, fields[1]).orElseThrow(), fields[2], fields[3]))
                .toList();
    }
}
