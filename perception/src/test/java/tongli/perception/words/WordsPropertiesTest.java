package tongli.perception.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import tongli.core.Blank;
import tongli.core.Language;

class WordsPropertiesTest {
    @Property(tries = 300)
    void anyTextIsCut(@ForAll @StringLength(max = 2500) String text) {
        isCut(text);
    }

    @Property(tries = 300)
    void oddMixturesAreCut(@ForAll("mixtures") String text) {
        isCut(text);
    }

    /** Words, emoji of several parts, lone surrogates, other scripts and signs that do not show, in any order. */
    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "难过",
                        "難",
                        "的",
                        "offer",
                        "don't",
                        "’",
                        "'",
                        "n't",
                        "３",
                        "12.5",
                        " ",
                        "\n",
                        "\t",
                        "。",
                        "!",
                        "...",
                        "👍🏽",
                        "👨‍👩‍👧",
                        "❤️",
                        "\uD83D",
                        "\uDE00",
                        "\u200D",
                        "\u200B",
                        "\u0301",
                        "é",
                        "Привет",
                        "ก็",
                        "𠮷",
                        "\u0000",
                        "〇",
                        "#",
                        "@a_b",
                        "http://a.b/c?d=e",
                        "T_T",
                        "\uFE0F",
                        "İ")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static void isCut(String text) {
        for (Language language : Language.values()) {
            int end = 0;
            for (Word word : Words.of(text, language)) {
                int start = word.span().start();
                assertThat(start).isGreaterThanOrEqualTo(end);
                assertThat(text.substring(end, start)).as("left out").matches(Blank::is);
                assertThat(word.span().of(text)).as("a word").matches(shown -> !Blank.is(shown));
                assertThat(cuts(text, start) || cuts(text, word.span().end())).isFalse();
                end = word.span().end();
            }
            assertThat(text.substring(end)).as("left out").matches(Blank::is);
        }
    }

    private static boolean cuts(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
