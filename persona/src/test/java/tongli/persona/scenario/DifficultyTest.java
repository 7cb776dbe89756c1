package tongli.persona.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.persona.InnerState;

class DifficultyTest {

    private static final Scenario WRITTEN =
            ScenarioLibrary.bundled().find("exam-retake", Language.EN).orElseThrow();

    @Test
    void normalIsTheScenarioItself() {
        assertThat(Difficulty.NORMAL.bend(WRITTEN)).isSameAs(WRITTEN);
        assertThat(WRITTEN.masking()).isEqualTo(Masking.AS_WRITTEN);
        assertThat(Coded.find(Difficulty.class, "normal")).contains(Difficulty.NORMAL);
    }

    @ParameterizedTest
    @EnumSource(Difficulty.class)
    void whatThereIsToTellIsTheSameAtEach(Difficulty difficulty) {
        for (Scenario written : ScenarioLibrary.bundled().all()) {
            Scenario bent = difficulty.bend(written);
            assertThat(ScenarioLines.all(bent)).isEqualTo(ScenarioLines.all(written));
            assertThat(bent.topics()).isEqualTo(written.topics());
            assertThat(bent.facts()).isEqualTo(written.facts());
            assertThat(bent.startEmotion()).isEqualTo(written.startEmotion());
            assertThat(bent.start().distress()).isEqualTo(written.start().distress());
            assertThat(bent.profile().with(written.profile().temperament())).isEqualTo(written.profile());
        }
    }

    @Test
    void hardBendsEveryTraitTheOtherWayThanEasy() {
        Scenario easy = Difficulty.EASY.bend(WRITTEN);
        Scenario hard = Difficulty.HARD.bend(WRITTEN);
        // of exam-retake in English: trust 0.35, neuroticism 0.55
        assertThat(easy.start().trust()).isCloseTo(0.40, within(1e-9));
        assertThat(hard.start().trust()).isCloseTo(0.30, within(1e-9));
        assertThat(hard.start().openness()).isLessThan(easy.start().openness());
        Temperament written = WRITTEN.profile().temperament();
        assertThat(hard.profile().temperament().neuroticism()).isGreaterThan(written.neuroticism());
        assertThat(hard.profile().temperament().agreeableness()).isLessThan(written.agreeableness());
        assertThat(hard.profile().temperament().openness()).isLessThan(written.openness());
        assertThat(easy.profile().temperament().neuroticism()).isLessThan(written.neuroticism());
        assertThat(hard.masking().reserve()).isPositive();
        assertThat(easy.masking().reserve()).isNegative();
    }

    @Test
    void aTraitAtTheEdgeStaysInRange() {
        for (double edge : List.of(0.0, 1.0)) {
            Scenario edged = WRITTEN.bent(
                    new Temperament(edge, edge, edge, edge, edge),
                    new InnerState(edge, edge, edge, edge),
                    Masking.AS_WRITTEN);
            for (Difficulty difficulty : Difficulty.values()) {
                assertThat(difficulty.bend(edged).start().trust()).isBetween(0.0, 1.0);
                assertThat(difficulty.bend(edged).profile().temperament().neuroticism())
                        .isBetween(0.0, 1.0);
            }
        }
    }
}
