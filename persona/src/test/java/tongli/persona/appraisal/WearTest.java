package tongli.persona.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WearTest {

    private static final String REFLECTION = Impact.SPECIFIC_REFLECTION.code();
    private static final String ADVICE = Impact.PREMATURE_ADVICE.code();

    @Test
    void aRepeatWearsOffAndRestRestores() {
        Map<String, Integer> twice = Wear.after(Map.of(REFLECTION, 1), met(Impact.SPECIFIC_REFLECTION), false, false);
        assertThat(twice).containsEntry(REFLECTION, 2);
        assertThat(Wear.after(twice, met(Impact.OPEN_QUESTION), false, false)).containsEntry(REFLECTION, 1);
    }

    @Test
    void answeringSomethingNewIsNoRepeat() {
        assertThat(Wear.after(Map.of(REFLECTION, 2), met(Impact.SPECIFIC_REFLECTION), true, false))
                .containsEntry(REFLECTION, 2);
    }

    @Test
    void whatGratesIsNotForgotten() {
        assertThat(Wear.after(Map.of(ADVICE, 3), met(Impact.SPECIFIC_REFLECTION), true, false))
                .containsEntry(ADVICE, 3);
    }

    @Test
    void warmthDoesNotComeBackByRest() {
        String warmth = Impact.WARMTH.code();
        assertThat(Wear.after(Map.of(warmth, 2), met(Impact.SPECIFIC_REFLECTION), false, false))
                .containsEntry(warmth, 2);
    }

    @Test
    void aNewFaultCanBeOwnedAnew() {
        String owning = Impact.OWNING.code();
        assertThat(Wear.after(Map.of(owning, 1), met(Impact.MINIMISING), false, true))
                .doesNotContainKey(owning);
    }

    private static List<Perceived> met(Impact impact) {
        return List.of(new Perceived(impact, 1));
    }
}
