package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.coaching.SessionCoach.AssessedTurn;
import tongli.core.Assessment;
import tongli.core.Language;

class SessionCoachTest {

    @Test
    void aWordingThatIsNotTheLearnersIsOfferedAndNotCalledTheirs() {
        Assessment reply = Given.assessor()
                .assess(AssessmentRequest.of(
                        Language.EN,
                        "I opened it in the sluice room between two call bells.",
                        "At least you have a job."));
        List<String> advice = new SessionCoach()
                .review(Language.EN, List.of(new AssessedTurn(1, reply)))
                .advice();
        assertThat(advice).anyMatch(line -> line.startsWith("Turn 1, you could try: “"));
        assertThat(advice).noneMatch(line -> line.contains("your words"));
    }
}
