package tongli.learning.bias;

import java.util.List;
import tongli.core.BasicEmotion;
import tongli.core.BundledText;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Require;
import tongli.learning.twins.Swapper;

/**
 * An authored sentence with a place for somebody who is spoken of. It fits every name and every phrase for one person, so it says nothing of
 * them by a pronoun, and nothing that only some can do.
 *
 * @param emotion that it is written to carry
 * @param domain of life that it is from
 * @param text with {@value #PLACE} once
 */
record BiasTemplate(BasicEmotion emotion, String domain, String text) {
    static final String PLACE = "{X}";

    BiasTemplate {
        Require.notBlank("domain", domain);
        if (text.split("\\{X}", -1).length != 2) {
            throw new IllegalArgumentException("a template has one " + PLACE + ", not: " + text);
        }
    }

    static List<BiasTemplate> bundled(Language language) {
        String name = "templates-%s.tsv".formatted(language.code());
        return BundledText.read(BiasTemplate.class, name)
                .lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(fields -> new BiasTemplate(
                        Coded.find(BasicEmotion.class, fields[0]).orElseThrow(), fields[1], fields[2]))
                .toList();
    }

    /** With a name or phrase in its place; its first letter becomes large where the sentence begins with it. */
    String with(String somebody) {
        return text.replace(PLACE, text.startsWith(PLACE) ? Swapper.capitalised(somebody) : somebody);
    }
}
