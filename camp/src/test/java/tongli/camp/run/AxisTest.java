package tongli.camp.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.camp.curriculum.Curriculum;
import tongli.camp.talk.RewardPart;
import tongli.persona.scenario.Difficulty;

class AxisTest {
    @Test
    void eachSettingDiffersInOneThing() {
        List<Variant> grid = Axis.grid(Setting.USUAL, List.of(Axis.values()));
        assertThat(grid)
                .extracting(Variant::name)
                .containsExactly(
                        "usual",
                        "without-trust",
                        "without-distress",
                        "without-disclosure",
                        "without-empathy",
                        "without-safety",
                        "without-formula",
                        "without-repetition",
                        "only-easy",
                        "only-normal",
                        "only-hard",
                        "easy_to_hard",
                        "learning_progress");
        assertThat(grid.get(0).setting()).isEqualTo(Setting.USUAL);
        Setting careless = grid.get(5).setting();
        assertThat(careless.weights().of(RewardPart.SAFETY)).isZero();
        assertThat(careless.weights().of(RewardPart.TRUST)).isEqualTo(4);
        assertThat(careless.difficulties()).isEqualTo(Setting.USUAL.difficulties());
        Setting hard = grid.get(10).setting();
        assertThat(hard.difficulties()).containsExactly(Difficulty.HARD);
        assertThat(hard.weights()).isEqualTo(Setting.USUAL.weights());
        assertThat(grid.get(12).setting().curriculum()).isEqualTo(Curriculum.LEARNING_PROGRESS);
    }
}
