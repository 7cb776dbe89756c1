package tongli.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskReading.RiskSignal;
import tongli.core.RiskSpeaker;
import tongli.core.Span;
import tongli.understanding.RiskReader;

class RiskEvaluationTest {
    @TempDir
    Path folder;

    /** "h" is high, "o" another's, "w" a sign; anything else is nothing. */
    private static final RiskReader BY_FIRST_LETTER = (answered, text, language) -> new RiskReading(
            text,
            switch (text.charAt(0)) {
                case 'h' -> RiskLevel.HIGH;
                case 'o', 'w' -> RiskLevel.WATCH;
                default -> RiskLevel.NONE;
            },
            text.charAt(0) == 'o' ? RiskSpeaker.OTHER : RiskSpeaker.SELF,
            text.charAt(0) == 'w' ? List.of(new RiskSignal("goodbye", new Span(0, 1))) : List.of(),
            false);

    @Test
    void whatIsHeardAndWhatIsToldWithoutASignAreCounted() {
        var result = new RiskEvaluation(BY_FIRST_LETTER, 7)
                .run(
                        Language.EN,
                        List.of(
                                new RiskLine("w1", true),
                                new RiskLine("o1", true),
                                new RiskLine("h1", true),
                                new RiskLine("-1", true), // 3 of 4 heard, 2 of 4 as theirs
                                new RiskLine("w2", false),
                                new RiskLine("h2", false),
                                new RiskLine("-2", false),
                                new RiskLine("-3", false),
                                new RiskLine("-4", false))); // 2 of 5 told, 1 of 5 stopped
        assertThat(result.heard().value()).isCloseTo(0.75, within(1e-12));
        assertThat(result.heardAsTheirs().value()).isCloseTo(0.5, within(1e-12));
        assertThat(result.told().value()).isCloseTo(0.4, within(1e-12));
        assertThat(result.stopped().value()).isCloseTo(0.2, within(1e-12));
        assertThat(result.cases()).filteredOn(one -> !one.isRight()).hasSize(3);
        assertThat(result.cases().get(0).summary()).isEqualTo("watch self goodbye");
        assertThat(result.cases().get(3).summary()).isEqualTo("none");
    }

    @Test
    void labelsAreRiskOrNoneInEitherForm() throws IOException {
        Path table = Files.writeString(folder.resolve("a.tsv"), "# label, text\nrisk\tone\nnone\ttwo\n");
        Path json = Files.writeString(folder.resolve("a.jsonl"), """
                {"text":"one","label":"risk"}
                {"text":"two","label":"none"}
                """);
        assertThat(RiskLine.read(table)).containsExactly(new RiskLine("one", true), new RiskLine("two", false));
        assertThat(RiskLine.read(json)).isEqualTo(RiskLine.read(table));
    }

    @Test
    void everyFaultyLineIsNamed() throws IOException {
        Path table = Files.writeString(folder.resolve("a.tsv"), "risk\tone\nrisky\ttwo\nnone\n");
        assertThatThrownBy(() -> RiskLine.read(table))
                .hasMessageContaining(":2:")
                .hasMessageContaining(":3:");
        Path json = Files.writeString(folder.resolve("a.jsonl"), """
                {"text":"one","label":"sad"}
                {"label":"none"}
                """);
        assertThatThrownBy(() -> RiskLine.read(json))
                .hasMessageContaining(":1:")
                .hasMessageContaining(":2:");
    }

    @Test
    void ordinaryTalkIsAFieldWhoseTextsCountOnce() throws IOException {
        Path json = Files.writeString(folder.resolve("talk.jsonl"), """
                {"context":"Rain.","reply":"Yes."}
                {"context":"Rain.","reply":"No."}
                {"context":"Sun."}
                """);
        assertThat(RiskLine.plain(json, "context"))
                .containsExactly(new RiskLine("Rain.", false), new RiskLine("Sun.", false));
        assertThatThrownBy(() -> RiskLine.plain(json, "line")).hasMessageContaining("\"line\"");
        Path table = Files.writeString(folder.resolve("talk.tsv"), "context\nRain.\n");
        assertThatThrownBy(() -> RiskLine.plain(table, "context")).hasMessageContaining(".jsonl");
    }
}
