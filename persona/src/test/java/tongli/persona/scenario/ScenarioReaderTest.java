package tongli.persona.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.authored.Fault;
import tongli.authored.InvalidFileException;

class ScenarioReaderTest {

    private final ScenarioReader reader = new ScenarioReader();

    @Test
    void theBundledScenariosAreWholeInBothLanguages() {
        ScenarioLibrary library = ScenarioLibrary.bundled();

        assertThat(library.all()).allSatisfy(scenario -> {
            assertThat(scenario.topics()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(ScenarioLines.all(scenario)).hasSizeGreaterThanOrEqualTo(250);
        });
    }

    @Test
    void everyFaultIsReportedWithFileLineAndField() throws IOException {
        String broken = bundled()
                .replace("sensitivity: 0.5", "sensitivity: 5")
                .replace("skill: \"listening\"", "skill: \"lisening\"");

        assertThatThrownBy(() -> reader.read("mine.yaml", broken))
                .isInstanceOfSatisfying(
                        InvalidFileException.class,
                        e -> assertThat(e.faults())
                                .anySatisfy(
                                        fault -> assertThat(fault)
                                                .asString()
                                                .matches(
                                                        "mine\\.yaml:\\d+: goals\\[\\d]\\.skill is \"lisening\", which is no skill.*"))
                                .anySatisfy(fault -> assertThat(fault)
                                        .asString()
                                        .contains("sensitivity is 5; it must lie between")));
    }

    @Test
    void aFieldWhoseNameIsMistypedIsNamed() throws IOException {
        String mistyped = bundled()
                .replaceFirst("\\n      2:\\n", "\n      extra: 1\n      2:\n")
                .replaceFirst("\\ncontent_note:", "\ncontent_notes: \"x\"\ncontent_note:");
        assertThatThrownBy(() -> reader.read("mine.yaml", mistyped))
                .hasMessageContaining("content_notes is no field that a scenario has here")
                .hasMessageContaining("topics[0].levels.extra is no field");
    }

    @Test
    void whoIsThereToHelpIsSaidInTheFileAndNobodyElseIs() throws IOException {
        assertThat(reader.read("mine.yaml", bundled()).counselling()).isFalse();
        String helper = bundled().replaceFirst("\\nchannel:", "\ncounselling: true\nchannel:");
        assertThat(reader.read("mine.yaml", helper).counselling()).isTrue();
        assertThatThrownBy(() -> reader.read("mine.yaml", helper.replace("counselling: true", "counselling: yes")))
                .hasMessageContaining("counselling is \"yes\"; write true or false");
    }

    @Test
    void aLineSaidTwiceIsRefused() throws IOException {
        Scenario scenario = reader.read("mine.yaml", bundled());
        String first = scenario.opening().get(0).say();
        String second = scenario.opening().get(1).say();

        assertThatThrownBy(() -> reader.read("mine.yaml", bundled().replace(second, first)))
                .hasMessageContaining("opening.2 says the same words as opening.1; change one");
    }

    @Test
    void aChineseLineWithASpaceWherePunctuationBelongsIsRefused() throws IOException {
        String chinese = bundled("/scenarios/refund/zh.yaml");
        String glued = chinese.replace("差评能当钱花啊。", "差评 能当钱花啊。").replace("先别发“亲”，", "先别发“亲” ");

        assertThatThrownBy(() -> reader.read("mine.yaml", glued))
                .hasMessageContaining("opening.2 has a space between Chinese characters;")
                .hasMessageContaining(
                        "topics.delay.1.correct.4.thought has a space between Chinese characters; write a comma");
    }

    @Test
    void whatIsSaidOnMeetingAgainMayBeLeftOutButNotHalfWritten() throws IOException {
        String whole = bundled();
        String without = whole.substring(0, whole.indexOf("\nagain:"));
        assertThat(reader.read("mine.yaml", without).again()).isEmpty();
        Again again = reader.read("mine.yaml", whole).again().orElseThrow();
        assertThat(again.lines().keySet()).containsExactlyElementsOf(PoolKeys.AGAIN);

        assertThatThrownBy(() -> reader.read("mine.yaml", whole.replaceFirst("you'd \\{promise}", "you'd ring")))
                .hasMessageContaining(
                        "again.promise has a line without {promise} (again.promise.1); write where it goes");
        assertThatThrownBy(() -> reader.read("mine.yaml", whole.replace("{topic}. Blame", "{topics}. Blame")))
                .hasMessageContaining("again.told has a line without {topic} (again.told.1)");
        assertThatThrownBy(() -> reader.read("mine.yaml", whole.replace("Hiya, it's you.", "Hiya, {name}.")))
                .hasMessageContaining("again.warm has braces that are no slot of this kind (again.warm.1)");
        assertThatThrownBy(() -> reader.read("mine.yaml", whole.replace("names: {score: \"the result\", ", "names: {")))
                .hasMessageContaining("again.names.score is missing or blank");
        assertThatThrownBy(() ->
                        reader.read("mine.yaml", whole.replace("names: {score:", "names: {scores: \"x\", score:")))
                .hasMessageContaining("again.names.scores is no field");
    }

    @Test
    void aPersonIsCalledByTheGivenNameUnlessTheAuthorSaysOtherwise() throws IOException {
        assertThat(reader.read("mine.yaml", bundled()).profile().called()).isEqualTo("Hannah");
        String own = bundled().replace("name: \"Hannah Reid\"", "name: \"Hannah Reid\"\n  called: \"Han\"");
        assertThat(reader.read("mine.yaml", own).profile().called()).isEqualTo("Han");
        assertThat(Profile.usuallyCalled("林骁")).isEqualTo("林骁");
        assertThat(Profile.usuallyCalled("王秀英")).isEqualTo("秀英");
        assertThat(Profile.usuallyCalled("欧阳晓雯")).isEqualTo("晓雯");
        assertThat(Profile.usuallyCalled("Mrs Walker")).isEqualTo("Mrs Walker");
        assertThat(Profile.usuallyCalled("Jean-Luc O’Neil")).isEqualTo("Jean-Luc");
        assertThat(Profile.usuallyCalled("Kai")).isEqualTo("Kai");
    }

    @Test
    void aliasBombsAndUnreadableFilesAreRefusedNotFollowed() {
        assertThatThrownBy(() -> reader.read("bomb.yaml", "a: &a [x]\nb: [*a,*a,*a]\nc: {<<: *a}"))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("bomb.yaml:1: has an anchor (&); anchors and aliases are not read: write the text out");
        assertThatThrownBy(() -> reader.read("alias.yaml", "a: [x]\nb: *a"))
                .hasMessage("alias.yaml:2: has an alias (*); anchors and aliases are not read: write the text out");
        assertThatThrownBy(() -> reader.read("bad.yaml", "a: [1, 2"))
                .hasMessageContaining("bad.yaml:1: is no readable YAML");
        assertThatThrownBy(() -> reader.read("empty.yaml", "")).isInstanceOf(InvalidFileException.class);
        assertThatThrownBy(() -> reader.read("deep.yaml", "a:\n  " + "[".repeat(200_000)))
                .hasMessageContaining("deep.yaml:2: is nested more than 16 deep");
    }

    @Test
    void whatIsMissingIsOneFault() throws IOException {
        for (String field : List.of("format", "language", "channel", "id")) {
            String without = bundled().replaceFirst("(?m)^" + field + ": .*\n", "");
            assertThatThrownBy(() -> reader.read("mine.yaml", without))
                    .isInstanceOfSatisfying(
                            InvalidFileException.class,
                            found -> assertThat(found.faults())
                                    .extracting(Fault::toString)
                                    .containsExactly(
                                            "mine.yaml:1: " + field + " is missing or blank; give it some text"));
        }
    }

    @Test
    void wholeNumbersAreSaidWhole() throws IOException {
        assertThatThrownBy(
                        () -> reader.read("mine.yaml", bundled().replaceFirst("difficulty: \\d", "difficulty: hard")))
                .hasMessageContaining("difficulty is not a number; write one from 1 to 3");
        assertThatThrownBy(() -> reader.read("mine.yaml", bundled().replaceFirst("difficulty: \\d", "difficulty: 7.5")))
                .hasMessageContaining("difficulty is 7.5; it must lie between 1 and 3");
    }

    private static String bundled() throws IOException {
        return bundled("/scenarios/exam-retake/en.yaml");
    }

    private static String bundled(String name) throws IOException {
        try (InputStream in = ScenarioReaderTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
