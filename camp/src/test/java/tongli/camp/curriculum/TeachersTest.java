package tongli.camp.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.camp.people.Ended;

class TeachersTest {
    private static final Ended WELL = new Ended(3, true);
    private static final Ended BADLY = new Ended(3, false);

    @Test
    void theNextDifficultyComesWhenEightyOfAHundredTalksGoWell() {
        Teacher teacher = new EasyToHard(3);
        assertThat(teacher.shares()).containsExactly(1, 0, 0);
        for (int i = 0; i < 21; i++) {
            teacher.ended(0, BADLY);
        }
        for (int i = 0; i < 79; i++) {
            teacher.ended(0, WELL);
        }
        assertThat(teacher.shares()).containsExactly(1, 0, 0); // 79 of the last 100
        teacher.ended(0, WELL); // the first that went badly is forgotten
        assertThat(teacher.shares()).containsExactly(0.5, 0.5, 0);
    }

    @Test
    void onlyTalksAtTheHardestSoFarCount() {
        Teacher teacher = new EasyToHard(3);
        for (int i = 0; i < 100; i++) {
            teacher.ended(0, WELL);
        }
        for (int i = 0; i < 300; i++) {
            teacher.ended(0, WELL);
        }
        assertThat(teacher.shares()).containsExactly(0.5, 0.5, 0);
        for (int i = 0; i < 100; i++) {
            teacher.ended(1, WELL);
        }
        assertThat(teacher.shares()).containsExactly(1 / 3.0, 1 / 3.0, 1 / 3.0);
    }

    @Test
    void whereNothingHasChangedEveryDifficultyIsMetAlike() {
        Teacher teacher = new LearningProgress(2);
        teacher.ended(0, new Ended(5, true));
        teacher.ended(0, new Ended(5, true));
        assertThat(teacher.shares()).containsExactly(0.5, 0.5);
    }

    /** At 0, returns of 4 then 6: quick 4 + 0.05 · 2 = 4.1, slow 4 + 0.01 · 2 = 4.02. At 1, of 4 then 0: quick 3.8, slow 3.96. */
    @Test
    void whereReturnsChangeMostIsMetMostWhicheverWayTheyGo() {
        Teacher teacher = new LearningProgress(2);
        teacher.ended(0, new Ended(4, true));
        teacher.ended(0, new Ended(6, true));
        teacher.ended(1, new Ended(4, true));
        teacher.ended(1, new Ended(0, true));
        double[] shares = teacher.shares();
        assertThat(shares[0]).isCloseTo(0.1 + 0.8 * 0.08 / 0.24, within(1e-12));
        assertThat(shares[1]).isCloseTo(0.1 + 0.8 * 0.16 / 0.24, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(names = {"EASY_TO_HARD", "LEARNING_PROGRESS"})
    void aTeacherIsReadBackAsItWasWritten(Curriculum curriculum) throws IOException {
        Teacher teacher = curriculum.teacher(3).orElseThrow();
        for (int i = 0; i < 150; i++) {
            teacher.ended(i % 3, new Ended(i % 7, i % 5 > 0));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        teacher.save(new DataOutputStream(bytes));
        Teacher again = curriculum.teacher(3).orElseThrow();
        again.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        for (int i = 0; i < 90; i++) {
            assertThat(again.shares()).isEqualTo(teacher.shares());
            teacher.ended(i % 3, WELL);
            again.ended(i % 3, WELL);
        }
    }

    @Test
    void aBrokenFileIsRefused() {
        assertThatThrownBy(() -> new EasyToHard(2)
                        .load(new DataInputStream(new ByteArrayInputStream(new byte[] {0, 0, 0, 3, 0, 0, 0, 0}))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("meets 3 of 2 levels");
    }
}
