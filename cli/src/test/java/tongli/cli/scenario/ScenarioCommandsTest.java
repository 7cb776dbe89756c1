package tongli.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.terminal.AuthorLanguage;
import tongli.cli.terminal.TerminalCall;
import tongli.core.Language;
import tongli.core.Sentences;

class ScenarioCommandsTest {
    private static final String LINE = "Lovely. 'You are now connected.' We'll see about that. I'm on about a refund.";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void copy() throws IOException {
        file = folder.resolve("en.yaml");
        Files.writeString(file, bundled("en"));
    }

    @Test
    void lintNamesFileLineRuleAndPlace() throws IOException {
        assertThat(scenario("lint", folder.toString(), "--format", "table")).isZero();
        assertThat(out.toString())
                .containsPattern("en\\.yaml:[0-9]+: crossed_touch_word: topics\\.home\\.touch \"kyle\" takes")
                .contains("missing_language: language there is no \"refund\" in zh");
        assertThat(err.toString()).contains("1 files, 0 that cannot be used");
        Files.writeString(folder.resolve("zh.yaml"), bundled("zh"));
        scenario("lint", folder.toString(), "--format", "table");
        assertThat(out.toString()).doesNotContain("missing_language");
        assertThat(scenario("lint", folder.toString(), "--strict")).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeUsedIsAFaultAndTheOthersAreLookedAtStill() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), bundled("en").replace("sensitivity: 0.25", "sensitivity: 25"));
        assertThat(scenario("lint", folder.toString(), "--format", "json")).isEqualTo(1);
        assertThat(out.toString().lines().findFirst().orElseThrow())
                .contains("\"rule\":\"fault\"", "sensitivity\",\"message\":\"is 25; it must lie between 0 and 1")
                .containsPattern("a\\.yaml\",\"line\":[0-9]{2,}");
        assertThat(out.toString()).contains("crossed_touch_word");
    }

    @Test
    void aFileThatIsNoScenarioAndOneThatIsThereTwiceAreNamedBesideTheOthers() throws IOException {
        Files.write(folder.resolve("a.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.writeString(folder.resolve("b.yaml"), "hello");
        Files.writeString(folder.resolve("c.yaml"), bundled("en").replaceFirst("title: \"", "title: \"\""));
        Files.writeString(
                folder.resolve("d.yaml"), bundled("en").replaceFirst("difficulty:", "difficulty: 1\ndifficulty:"));
        Files.writeString(folder.resolve("z.yaml"), bundled("en"));
        assertThat(scenario("lint", folder.toString(), "--format", "table")).isEqualTo(1);
        assertThat(out.toString())
                .contains("a.yaml:1: fault: is not in UTF-8")
                .contains("b.yaml:1: fault: is no scenario")
                .containsPattern("c\\.yaml:4: fault: is no readable YAML: .*; look for a missing quote")
                .contains("fault: difficulty stands twice")
                .doesNotContain("difficulty is no field")
                .contains("z.yaml:1: same_id: id is that of");
    }

    @Test
    void nothingToReadIsSaid() throws IOException {
        assertThat(scenario("lint", folder.resolve("none.yaml").toString())).isEqualTo(1);
        assertThat(out.toString()).contains("none.yaml", "there is no such file; is the name right?");
        assertThat(scenario(
                        "lint", Files.createDirectory(folder.resolve("empty")).toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no .yaml file in this folder");
    }

    @Test
    void aMarkedLineIsFoundUntilItIsGone() throws IOException {
        String before = Files.readString(file);
        assertThat(scenario("mark", file.toString(), "--line", "opening.3", "--why", "too clever"))
                .isZero();
        assertThat(Files.readString(file)).isEqualTo(before);
        scenario("lint", file.toString(), "--format", "table");
        assertThat(out.toString()).contains("marked_false: opening.3 was marked as false (too clever)");
        Files.writeString(file, before.replace(LINE, "Right. I'm on about a refund."));
        scenario("lint", file.toString(), "--format", "table");
        assertThat(out.toString()).doesNotContain("marked_false");
    }

    @Test
    void betterWordsTakeThePlaceAndNothingElseChanges() throws IOException {
        String before = Files.readString(file);
        assertThat(scenario(
                        "mark",
                        file.toString(),
                        "--line",
                        "opening.3",
                        "--why",
                        "too clever",
                        "--instead",
                        "A \"person\"?"))
                .isZero();
        assertThat(Files.readString(file)).isEqualTo(before.replace(LINE, "A \\\"person\\\"?"));
        assertThat(folder.resolve("en.marks.jsonl")).content().contains("\"instead\":\"A \\\"person\\\"?\"");
    }

    @Test
    void wordsThatStandThereAlreadyAreRefusedAndNothingIsChanged() throws IOException {
        String before = Files.readString(file);
        String other =
                "Every email says 'Great news' at the top. I've read them all to the bottom and I've yet to find it.";
        assertThat(scenario("mark", file.toString(), "--line", "opening.3", "--why", "x", "--instead", other))
                .isEqualTo(1);
        assertThat(err.toString()).contains("says the same words").contains("Nothing was changed");
        assertThat(file).content().isEqualTo(before);
        assertThat(folder.resolve("en.marks.jsonl")).doesNotExist();
        assertThat(scenario("mark", file.toString(), "--line", "opening.99", "--why", "x"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("has no line opening.99");
        assertThat(scenario("mark", file.toString(), "--line", "opening.3", "--why", " "))
                .isEqualTo(2);
    }

    @Test
    void whatIsBegunCanBeReadInBothLanguagesAndSaysWhatIsLeft() throws IOException {
        String out = folder.resolve("mine").toString();
        assertThat(scenario("new", "night-bus", "--topics", "fare,brother", "--out", out))
                .isZero();
        assertThat(scenario("lint", out, "--format", "table")).isZero();
        assertThat(this.out.toString())
                .contains("night-bus/zh.yaml", "night-bus/en.yaml")
                .contains(
                        "unwritten: topics.brother 110 places still say TODO",
                        "unwritten: persona 3 places",
                        "unwritten: thoughts.heard 6")
                .doesNotContain("unreachable_topic", "missing_language", "fault");
        assertThat(scenario("new", "night-bus", "--out", out)).isEqualTo(1);
        assertThat(err.toString()).contains("is there already and was left alone");
        assertThat(scenario("new", "../up", "--out", out)).isEqualTo(2);
        assertThat(scenario("new", "b", "--topics", "x,x", "--out", out)).isEqualTo(2);
        assertThat(folder.resolve("up")).doesNotExist();
    }

    @Test
    void aFileWithFaultsIsNotPlayed() throws IOException {
        Files.writeString(file, bundled("en").replace("sensitivity: 0.25", "sensitivity: 25"));
        assertThat(scenario("preview", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("sensitivity is 25").contains("scenario lint");
    }

    @Test
    void howManyTurnsAndTalksIsBounded() {
        assertThat(scenario("simulate", file.toString(), "--turns", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--turns is 0; it must lie between 1 and 100");
        assertThat(scenario("simulate", file.toString(), "--seeds", "1000")).isEqualTo(2);
        assertThat(scenario("simulate", file.toString(), "--png", folder + "/none/t.png"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--png: there is no folder");
        assertThat(scenario("simulate", file.toString(), "--difficulty", "brutal"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--difficulty is \"brutal\"; it must be easy, normal or hard");
    }

    @Test
    void findingsAreSaidInChineseToWhoeverAsksInChinese() throws IOException {
        Files.write(folder.resolve("a.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.writeString(folder.resolve("b.yaml"), bundled("en"));
        assertThat(call("lint", folder.toString(), "--format", "table", "--lang", "zh"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("a.yaml:1: fault: 不是 UTF-8 编码；请另存为 UTF-8")
                .containsPattern(
                        "en\\.yaml:[0-9]+: crossed_touch_word: topics\\.home\\.touch：“kyle”会把话题“money”的话“.*”认成这个话题；请换一个词")
                .containsPattern("en\\.yaml:1: same_id: id：和 .*b\\.yaml 相同，语言也相同；请给其中一份换一个")
                .contains("missing_language: language：这些文件里没有“refund”的 zh 版；请")
                .doesNotContain("; ");
        assertThat(err.toString()).contains("tongli: 看了 3 份文件，1 份用不了，");
    }

    @Test
    void faultsAreSaidInTheLanguageAskedForByEveryCommandThatReadsTheFile() throws IOException {
        Files.writeString(file, bundled("en").replace("sensitivity: 0.25", "sensitivity: 25"));
        assertThat(call("lint", file.toString(), "--format", "json", "--lang", "zh"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("sensitivity\",\"message\":\"写的是 25，超出了范围；请写 0 到 1 之间的数\"");
        for (String command : List.of("preview", "simulate")) {
            assertThat(call(command, file.toString(), "--lang", "zh")).isEqualTo(1);
            assertThat(err.toString())
                    .contains("topics[0].sensitivity：写的是 25，超出了范围")
                    .contains("请先改好；./tongli scenario lint 会再列一遍");
            err.getBuffer().setLength(0);
        }
        assertThat(call("mark", file.toString(), "--line", "opening.1", "--why", "x", "--lang", "zh"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("请先改好");
        assertThat(call("lint", file.toString(), "--lang", "fr")).isEqualTo(2);
        assertThat(err.toString()).contains("--lang is \"fr\"; it must be zh or en");
    }

    @Test
    void whatIsNotAskedForInALanguageIsSaidInThatOfTheTerminal() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            call("lint", file.toString(), "--format", "table");
            assertThat(out.toString()).contains("认成这个话题").doesNotContain("takes");
            Locale.setDefault(Locale.GERMANY);
            call("lint", file.toString(), "--format", "table");
            assertThat(out.toString()).contains("takes");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void bothLanguagesSayTheSame() {
        Sentences words = Sentences.beside(AuthorLanguage.class, "author");
        assertThat(words.keys(Language.ZH)).isEqualTo(words.keys(Language.EN));
        assertThat(words.keys(Language.ZH))
                .allSatisfy(key -> assertThat(conversions(words.say(Language.ZH, key)))
                        .isEqualTo(conversions(words.say(Language.EN, key))));
    }

    private static List<String> conversions(String sentence) {
        return Pattern.compile("%,?[sd]")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void theSchemaIsPrinted() {
        assertThat(scenario("schema")).isZero();
        assertThat(out.toString()).startsWith("{").contains("\"title\": \"A scenario of Tongli, format 1\"");
    }

    /** In English, whatever the terminal's language is. */
    private int scenario(String... arguments) {
        return arguments[0].equals("new") || arguments[0].equals("schema")
                ? call(arguments)
                : call(Stream.concat(Stream.of(arguments), Stream.of("--lang", "en"))
                        .toArray(String[]::new));
    }

    private int call(String... arguments) {
        return TerminalCall.of(new ScenarioCommand(), out, err, arguments);
    }

    private static String bundled(String language) throws IOException {
        try (InputStream in =
                ScenarioCommandsTest.class.getResourceAsStream("/scenarios/refund/" + language + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
