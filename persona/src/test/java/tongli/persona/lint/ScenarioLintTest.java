package tongli.persona.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.authored.FilePlaces;
import tongli.authored.Finding;
import tongli.core.Language;
import tongli.persona.scenario.ScenarioLines;
import tongli.persona.scenario.ScenarioReader;

class ScenarioLintTest {
    private static final String REFUND = bundled("/scenarios/refund/en.yaml");
    private static final String REFUND_ZH = bundled("/scenarios/refund/zh.yaml");

    @Test
    void aTopicThatTalkNeverDriftsToIsFound() {
        assertThat(look(REFUND)).noneMatch(finding -> finding.rule().equals(TopicPaths.UNREACHABLE));
        String cut = REFUND.replaceAll("leads_to: \\[.*]", "leads_to: [money]");
        assertThat(look(cut))
                .filteredOn(finding -> finding.rule().equals(TopicPaths.UNREACHABLE))
                .extracting(Finding::place)
                .containsExactly(
                        "topics.runaround.leads_to",
                        "topics.laptop.leads_to",
                        "topics.home.leads_to",
                        "topics.clever.leads_to");
        assertThat(look(REFUND.replace("leads_to: [runaround, money]", "leads_to: []")))
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo(TopicPaths.DEAD_END));
    }

    @Test
    void aWordThatTakesASentenceOfAnotherTopicIsFound() {
        assertThat(look(REFUND))
                .anyMatch(finding -> finding.rule().equals(CrossedTouchWords.CROSSED)
                        && finding.place().equals("topics.home.touch")
                        && finding.message().in(Language.EN).startsWith("\"kyle\" takes"));
    }

    @Test
    void markupInALineIsFound() {
        assertThat(look(REFUND)).noneMatch(finding -> finding.rule().equals("markup"));
        String scripted = REFUND.replaceFirst("(?m)^( +- \\{say: \")", "$1<script>alert(1)</script>");
        assertThat(look(scripted))
                .filteredOn(finding -> finding.rule().equals("markup"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo("opening.1");
                    assertThat(finding.message().in(Language.EN))
                            .isEqualTo("has \"<script>\", which is shown as it stands; take it out");
                });
        assertThat(look(REFUND.replaceFirst("(?m)^( +- \\{say: \")", "$1I <3 this, 2 < 3 > 1. ")))
                .noneMatch(finding -> finding.rule().equals("markup"));
    }

    @Test
    void aWordOfTwoTopicsIsFoundOnce() {
        String twice = REFUND.replace("touch: [\"refund\",", "touch: [\"KYLE\", \"refund\",");
        assertThat(look(twice))
                .filteredOn(finding -> finding.rule().equals(CrossedTouchWords.SHARED))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().in(Language.EN))
                        .startsWith("\"kyle\" is also a word of \"home\""));
    }

    @Test
    void aNumberOfADeeperLevelInAnEarlierLineIsFound() {
        String early = REFUND_ZH.replaceFirst("(?m)^( +- \\{say: \")", "$1二十二号了，");
        assertThat(look(early))
                .filteredOn(finding -> finding.rule().equals(EarlyTelling.CODE))
                .extracting(Finding::place)
                .contains("opening.1");
        assertThat(look(REFUND_ZH)).extracting(Finding::place).doesNotContain("opening.1");
    }

    @Test
    void tooFewLinesForMeetingAgainAreFound() {
        assertThat(look(REFUND)).extracting(Finding::place).noneMatch(place -> place.startsWith("again."));
        String two = REFUND.replaceFirst("(?m)(^again:(?:.*\\n)+?  repaired:\\n).*\\n", "$1");
        assertThat(look(two))
                .filteredOn(finding -> finding.rule().equals(ThinCells.CODE))
                .extracting(Finding::place)
                .containsExactly("again.repaired");
    }

    @Test
    void speechesQuestionsAndNearRepeatsAreFound() {
        String first = "Nineteen days. I know it's not you, love, but nineteen days for a refund.";
        assertThat(look(REFUND.replace(first, "And so on ".repeat(18) + first)))
                .anyMatch(finding -> finding.rule().equals(LineShapes.LONG_LINE)
                        && finding.place().equals("opening.2"));
        assertThat(look(REFUND.replaceAll("\\.\"", "?\"")))
                .anyMatch(finding -> finding.rule().equals(LineShapes.QUESTIONS));
        assertThat(
                        look(
                                REFUND.replace(
                                        "\"Sending it back's done with, love. Paying me for it isn't.\"",
                                        "\"Every email says 'great news' at the top, I've read them all to the bottom, and I've yet to find it!\"")))
                .anyMatch(finding -> finding.rule().equals(NearRepeats.CODE)
                        && finding.place().equals("topics.delay.1.correct.1"));
    }

    @Test
    void aMarkHoldsUntilTheWordsAreGoneAndIfTheyComeBackElsewhere() {
        Mark mark = new Mark("opening.1", "three green ticks", "nobody counts them", Optional.empty());
        assertThat(ScenarioLint.look(new ScenarioReader().read("refund", REFUND), List.of(mark)))
                .filteredOn(finding -> finding.rule().equals(MarkedWords.CODE))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo("topics.delay.1.elaborate.2");
                    assertThat(finding.message().in(Language.EN)).contains("nobody counts them");
                });
        String mended = REFUND.replace("Three green ticks", "Three ticks");
        assertThat(ScenarioLint.look(new ScenarioReader().read("refund", mended), List.of(mark)))
                .noneMatch(finding -> finding.rule().equals(MarkedWords.CODE));
    }

    @Test
    void placesAreFoundInTheFile() {
        FilePlaces places = ScenarioLines.places(REFUND);
        String[] rows = REFUND.split("\n");
        assertThat(rows[places.line("topics.delay.1.elaborate.2") - 1]).contains("There's a little bar");
        assertThat(rows[places.line("topics.home.touch") - 1]).contains("touch:");
        assertThat(rows[places.line("opening.2") - 1]).contains("Nineteen days. I know");
        assertThat(places.line("topics.delay.touch.nothing")).isEqualTo(places.line("topics.delay.touch"));
        assertThat(places.line("")).isEqualTo(1);
    }

    private static List<Finding> look(String yaml) {
        return ScenarioLint.look(new ScenarioReader().read("a.yaml", yaml), List.of());
    }

    private static String bundled(String name) {
        try (InputStream in = ScenarioLintTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
