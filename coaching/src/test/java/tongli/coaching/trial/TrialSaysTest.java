package tongli.coaching.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.core.Language;

class TrialSaysTest {
    private static TrialResult found(double value, double low, double high, Optional<String> baseline) {
        Protocol protocol =
                new Protocol("t", "h", "score", "a mark", Optional.empty(), baseline, Optional.empty(), List.of(4), 7);
        Registration registration = new Registration(
                protocol, Map.of(Arm.PRACTICE_ONLY, 2, Arm.PRACTICE_WITH_FEEDBACK, 2), Instant.EPOCH, "", "");
        Estimate estimate = new Estimate(value, low, high);
        return new TrialResult(
                registration,
                List.of(),
                new Comparison(estimate, 0.5, 2),
                estimate,
                Optional.empty(),
                Optional.empty(),
                0,
                List.of());
    }

    @Test
    void theAnswerSaysWhatTheDataFitAndNoMore() {
        assertThat(TrialSays.of(found(4, 1, 7, Optional.empty()), Language.EN))
                .isEqualTo(
                        "With feedback people came out 4.00 points higher; the data fit anything from 1.00 to 7.00 points.");
        assertThat(TrialSays.of(found(-4, -7, -1, Optional.empty()), Language.EN))
                .contains("4.00 points lower", "from 1.00 to 7.00");
        assertThat(TrialSays.of(found(2, -1, 5, Optional.empty()), Language.EN))
                .contains("+2.00", "from -1.00 to 5.00", "no difference is shown");
        assertThat(TrialSays.of(found(2, -1, 5, Optional.empty()), Language.ZH)).contains("没能证明有差别");
    }

    @Test
    void whereTheRegisteredAnalysisIsMissingNoOtherAnswers() {
        assertThat(TrialSays.of(found(4, 1, 7, Optional.of("before")), Language.EN))
                .contains("could not be made")
                .doesNotContain("4.00");
    }
}
