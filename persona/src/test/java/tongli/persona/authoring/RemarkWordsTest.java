package tongli.persona.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tongli.authored.Remark;
import tongli.authored.Wording;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.persona.lint.Mark;
import tongli.persona.scenario.ScenarioWords;

/** What is said of scenario files is there in both languages, and each sentence is said of some file. */
class RemarkWordsTest {
    private static final Sentences SENTENCES = Sentences.beside(ScenarioWords.class, "remarks");
    private static final Pattern CONVERSION = Pattern.compile("%(?:(\\d)\\$)?([,.\\d]*[a-z])|%%");

    private static final String EN = bundled("en");
    private static final String ZH = bundled("zh");

    private static final List<Wording> SAID =
            files().flatMap(RemarkWordsTest::look).toList();

    @Test
    void bothLanguagesHaveTheSameSentencesOfTheSameArguments() {
        assertThat(SENTENCES.keys(Language.ZH)).isEqualTo(SENTENCES.keys(Language.EN));
        assertThat(SENTENCES.keys(Language.EN))
                .allSatisfy(key -> assertThat(arguments(Language.ZH, key)).isEqualTo(arguments(Language.EN, key)));
    }

    @Test
    void everySentenceIsSaidOfSomeFile() {
        assertThat(SAID.stream().map(Wording::key).distinct()).containsAll(SENTENCES.keys(Language.EN));
    }

    @Test
    void eachIsWrittenInItsLanguageAndNamesWhatItIsGiven() {
        Pattern han = Pattern.compile("\\p{IsHan}");
        assertThat(SAID).allSatisfy(said -> {
            assertThat(said.sentences().say(Language.EN, said.key())).doesNotContainPattern(han);
            assertThat(said.sentences().say(Language.ZH, said.key()))
                    .containsPattern(han)
                    .doesNotContainPattern("[\\p{IsHan}][,;?!]");
            for (Language language : Language.values()) {
                assertThat(said.in(language)).doesNotContain("%s", "%d");
                said.arguments().stream()
                        .filter(String.class::isInstance)
                        .forEach(argument -> assertThat(said.in(language)).contains((String) argument));
            }
        });
    }

    @Test
    void aPlaceStandsBeforeWhatIsSaidOfIt() {
        Wording few = ScenarioWords.of("too_few_entries", 1, 3);
        assertThat(Wording.placed("opening", few.in(Language.EN), Language.EN))
                .isEqualTo("opening has 1 entries; it needs at least 3");
        assertThat(Wording.placed("opening", few.in(Language.ZH), Language.ZH)).isEqualTo("opening：只有 1 条，至少要 3 条；请补上");
        assertThat(Wording.placed("", few.in(Language.ZH), Language.ZH)).isEqualTo("只有 1 条，至少要 3 条；请补上");
        assertThatThrownBy(() -> ScenarioWords.of("no_such_sentence")).hasMessageContaining("has no no_such_sentence");
    }

    /** The conversions of a sentence, by the number of the argument. */
    private static List<String> arguments(Language language, String key) {
        int[] next = {0};
        return CONVERSION
                .matcher(SENTENCES.say(language, key))
                .results()
                .filter(found -> found.group(2) != null)
                .map(found -> number(found, next) + found.group(2))
                .distinct()
                .sorted()
                .toList();
    }

    private static int number(MatchResult found, int[] next) {
        return found.group(1) == null ? ++next[0] : Integer.parseInt(found.group(1));
    }

    private static Stream<Wording> look(String yaml) {
        Mark mark = new Mark("", "three green ticks", "nobody counts them", Optional.empty());
        return Draft.look("mine.yaml", yaml, List.of(mark)).remarks().stream().map(Remark::message);
    }

    private static Stream<String> files() {
        String begun = ScenarioTemplate.of("night-bus", Language.EN, List.of("fare", "brother"));
        String bare = ScenarioTemplate.of("night-bus", Language.ZH, List.of("fare"));
        return Stream.of(
                EN,
                begun,
                bare,
                "a: \"",
                "[".repeat(20) + "]".repeat(20),
                "hello",
                "a: &a [x]",
                "a: *a",
                EN.replaceFirst("difficulty: 2", "difficulty: 2.5"),
                EN.replaceFirst("(?m)^( +- \\{say: \")", "$1<b>bold</b> "),
                "? [a]\n: 1\nformat: 2\nchannel: \"phone\"\nlanguage: \"fr\"\nid: \"Mine!\"\n",
                EN.replaceFirst("skill: \"reflecting\"", "skill: \"juggling\"")
                        .replaceFirst("feeling: \\{anger: 0.6", "feeling: {awe: 0.1, anger: 0.3")
                        .replaceFirst("sensitivity: 0.25", "sensitivity: 25")
                        .replaceFirst("age: 47", "age: old")
                        .replaceFirst("difficulty: 2", "difficulty: 2\ndifficulty: 2")
                        .replaceFirst("topic: null", "topic: \"nowhere\"")
                        .replaceFirst("topic: null\n    level: 0", "topic: null\n    level: 2")
                        .replaceFirst("leads_to: \\[runaround, money]", "leads_to: [nowhere]")
                        .replaceFirst("- id: runaround", "- id: delay")
                        .replaceFirst("title: \"", "title: \"\\\\u202E")
                        .replaceFirst("summary: \"", "summary: \"" + "x".repeat(2_000))
                        .replaceFirst("touch: \\[", "touch: [" + "x,".repeat(500))
                        .replaceFirst("\\{promise}", "{it}"),
                ZH.replaceFirst("(?m)^( +- \\{say: \")", "$1好 好"),
                EN.replaceFirst("opening:\n( +- .*\n)", "opening:\n$1$1"),
                EN.replaceAll("leads_to: \\[.*]", "leads_to: [money]"),
                EN.replaceFirst("leads_to: \\[.*]", "leads_to: []")
                        .replaceFirst("touch: \\[\"refund\",", "touch: [\"KYLE\", \"refund\",")
                        .replace("Nineteen days. I know", "And so on ".repeat(18) + "Nineteen days. I know")
                        .replaceAll("\\.\"", ". Thank you?\"")
                        .replace(
                                "Sending it back's done with, love. Paying me for it isn't.",
                                "Every email says 'great news' at the top, I've read them all to the bottom, and I've yet to find it!"),
                EN.replaceAll("(?m)(^ +- \")", "$1And so on and so on and so on and so on and so on and so on, "),
                ZH.replaceFirst("(?m)^( +- \\{say: \")", "$1二十二号了，"),
                ZH.replaceAll("(?m)(^ +- \\{say: \"|^ +- \")", "$1" + "这样那样地说下去".repeat(12)),
                thin(EN));
    }

    /** With one fewer of everything that must be there in some number only. */
    private static String thin(String yaml) {
        return yaml.replaceFirst("(?m)(^again:(?:.*\\n)+?  repaired:\\n).*\\n", "$1")
                .replaceFirst("touch: \\[.*]", "touch: [\"a refund\", \"the wait\", \"a delay\"]")
                .replaceFirst("asks: \\[.*]", "asks: [\"Why?\", \"How?\", \"When?\"]")
                .replaceFirst("(?s)facts:\n(.*?)  - id: how_are_you\n.*?\nthoughts:", "facts:\n$1\nthoughts:")
                .replaceFirst(
                        "    ask: \\[.*?,.*?,(.*?),.*]", "    ask: [\"Did you look?\", \"Have you looked?\", $1]");
    }

    private static String bundled(String language) {
        try (InputStream in = RemarkWordsTest.class.getResourceAsStream("/scenarios/refund/" + language + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
