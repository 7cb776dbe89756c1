package tongli.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import tongli.server.problem.Problem.FieldError;
import tongli.server.problem.ProblemException;

class StrictJsonTest {
    record Said(int score) {}

    record Correction(Said corrected) {}

    @Test
    void aFieldOfAnObjectWithinIsNamedByItsPath() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> StrictJson.read("{\"corrected\":{\"score\":1e308}}", Correction.class));
        assertThat(refused.problem().errors()).extracting(FieldError::field).containsExactly("corrected.score");
    }

    @Test
    void whatAnObjectWithinLacksOrHasTooMuchIsNamedByItsPathToo() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> StrictJson.read("{\"corrected\":{\"sum\":1}}", Correction.class));
        assertThat(refused.problem().errors())
                .extracting(FieldError::field)
                .containsExactly("corrected.score", "corrected.sum");
    }
}
