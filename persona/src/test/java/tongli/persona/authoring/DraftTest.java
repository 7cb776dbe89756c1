package tongli.persona.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.persona.lint.Mark;

class DraftTest {
    private static final String BEGUN = ScenarioTemplate.of("night-bus", Language.EN, List.of("fare", "brother"));

    @Test
    void aFindingStandsOnTheLineThatItSpeaksOf() {
        String speech = "and ".repeat(60);
        String yaml =
                BEGUN.replaceFirst("    push_back:\n      - \"[^\"]*\"", "    push_back:\n      - \"" + speech + "\"");
        Draft draft = Draft.look("mine.yaml", yaml, List.of());
        assertThat(draft.scenario()).isPresent();
        assertThat(draft.remarks())
                .filteredOn(remark -> remark.rule().equals("long_line"))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.place()).isEqualTo("topics.fare.push_back.1");
                    assertThat(yaml.lines().toList().get(remark.line() - 1)).contains(speech);
                });
    }

    @Test
    void aLineSaidTwiceIsAFaultOnItsOwnLine() {
        String first =
                BEGUN.lines().filter(line -> line.contains("say: ")).findFirst().orElseThrow();
        String second = BEGUN.lines()
                .filter(line -> line.contains("say: "))
                .skip(1)
                .findFirst()
                .orElseThrow();
        String yaml = BEGUN.replace(second, first);
        Draft draft = Draft.look("mine.yaml", yaml, List.of());
        assertThat(draft.scenario()).isEmpty();
        assertThat(draft.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.isFault()).isTrue();
            assertThat(remark.place()).isEqualTo("opening.2");
            assertThat(remark.line()).isEqualTo(yaml.lines().toList().lastIndexOf(first) + 1);
            assertThat(remark.message().in(Language.EN)).isEqualTo("says the same words as opening.1; change one");
        });
    }

    @Test
    void wordsThatWereMarkedAreFound() {
        Mark mark = new Mark("opening.1", "TODO 1", "too stiff", Optional.empty());
        assertThat(Draft.look("mine.yaml", BEGUN, List.of(mark)).remarks())
                .anySatisfy(remark ->
                        assertThat(remark.message().in(Language.EN)).contains("was marked as false (too stiff)"));
    }

    @Test
    void aFaultQuotesNoMoreThanAnExcerpt() {
        String yaml = "%s: 1\nid: \"%s\"".formatted("k".repeat(500), "X".repeat(100_000));
        assertThat(Draft.look("mine.yaml", yaml, List.of()).remarks())
                .isNotEmpty()
                .allSatisfy(remark -> {
                    assertThat(remark.place()).hasSizeLessThan(310);
                    assertThat(remark.message().in(Language.EN)).hasSizeLessThan(310);
                });
    }

    @Test
    void whatNoFileNeedsIsRefused() {
        String speech = BEGUN.replaceFirst("TODO 1\"", "la ".repeat(700) + "\"");
        assertThat(Draft.look("mine.yaml", speech, List.of()).remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.message().in(Language.EN))
                        .isEqualTo("has 2,100 characters; at most 2,000 are read at once: cut it"));
        String list = BEGUN.replaceFirst("    leads_to: .*", "    leads_to: [" + "x,".repeat(501) + "]");
        assertThat(Draft.look("mine.yaml", list, List.of()).remarks())
                .anySatisfy(remark -> assertThat(remark.message().in(Language.EN))
                        .isEqualTo("has 501 entries; at most 500 are read"));
    }

    @Test
    void aTemplateNeedsIdsThatAreNoPaths() {
        assertThatThrownBy(() -> ScenarioTemplate.of("../up", Language.ZH, ScenarioTemplate.TOPICS))
                .hasMessageContaining("\"../up\" is no id");
        assertThatThrownBy(() -> ScenarioTemplate.of("mine", Language.ZH, List.of("x", "x")))
                .hasMessageContaining("none twice");
        assertThat(Draft.look("zh.yaml", ScenarioTemplate.of("mine", Language.ZH, ScenarioTemplate.TOPICS), List.of())
                        .scenario())
                .isPresent();
    }
}
