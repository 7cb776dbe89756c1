package tongli.cli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tongli.core.Assessment;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Misstep;
import tongli.core.ModelId;
import tongli.core.Remark;
import tongli.core.ReplyFlag;
import tongli.core.Span;
import tongli.core.Strength;

class AssessmentTableTest {

    private static Assessment assessment(OptionalInt score, String explanation) {
        boolean abstained = score.isEmpty();
        MechanismLevel level =
                new MechanismLevel(abstained ? OptionalInt.empty() : OptionalInt.of(1), List.of(0.1, 0.8, 0.1));
        return new Assessment(
                "I failed.",
                "I get it. Ask them?",
                Language.EN,
                score,
                abstained ? Optional.empty() : Optional.of(new Assessment.ScoreInterval(46, 68)),
                abstained,
                abstained ? List.of() : List.of(ReplyFlag.FORMULA),
                Map.of(
                        Mechanism.EMOTIONAL_REACTION, level,
                        Mechanism.INTERPRETATION, level,
                        Mechanism.EXPLORATION, level),
                List.of(new LabelProbability("question", 1), new LabelProbability("other", 0.3212)),
                List.of(),
                abstained ? List.of() : List.of(new Remark<>(Misstep.PREMATURE_ADVICE, new Span(10, 19), "Too soon.")),
                abstained ? List.of() : List.of(new Remark<>(Strength.ASKS_OPENLY, new Span(10, 19), "It asks.")),
                explanation,
                Optional.of("I get it. Ask them?"),
                new ModelId("test", "1"));
    }

    @Test
    void whatTheJsonSaysIsInTheTableAndEachSentenceOnce() {
        String table = AssessmentTable.of(assessment(OptionalInt.of(57), "It asks. Too soon. Wait a line."));
        assertThat(table.lines())
                .contains(
                        "score 57 (46–68)",
                        "  exploration          1",
                        "flags: formula",
                        "strategies: question 1.00, other 0.32",
                        "+ It asks.",
                        "- Too soon.",
                        "Wait a line.");
        assertThat(table)
                .containsOnlyOnce("It asks.")
                .containsOnlyOnce("Too soon.")
                .doesNotContain("> ");
    }

    @Test
    void whoAbstainsGivesNoScoreButTheReason() {
        assertThat(AssessmentTable.of(assessment(OptionalInt.empty(), "Too short to tell."))
                        .lines())
                .startsWith("no score")
                .contains("Too short to tell.")
                .noneMatch(line -> line.startsWith("  "));
    }
}
