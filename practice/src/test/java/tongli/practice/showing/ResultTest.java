package tongli.practice.showing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.coaching.skill.Chances;
import tongli.core.BasicEmotion;

class ResultTest {

    @Test
    void theFeelingEarnsThreeQuartersAndTheStrengthTheRest() {
        assertThat(Given.result(BasicEmotion.JOY, 0.65, BasicEmotion.JOY, 2).score())
                .isEqualTo(100);
        assertThat(Given.result(BasicEmotion.JOY, 0.65, BasicEmotion.JOY, 3).score())
                .isEqualTo(88); // 75 + 12.5
        assertThat(Given.result(BasicEmotion.JOY, 0.35, BasicEmotion.JOY, 3).score())
                .isEqualTo(75);
    }

    @Test
    void aNeighbourIsWorthSomethingAndTheFarSideNothing() {
        // anger (-.51, .59, .25) and disgust (-.60, .35, .11): distance √(.0081 + .0576 + .0196) = .2921, near .8053,
        // half of it .4026
        assertThat(Given.result(BasicEmotion.ANGER, 1, BasicEmotion.DISGUST, 3).score())
                .isEqualTo(55);
        // joy (.81, .51, .46) and sadness (-.63, -.27, -.33): farther apart than 1.5
        assertThat(Given.result(BasicEmotion.JOY, 1, BasicEmotion.SADNESS, 3).score())
                .isEqualTo(25);
    }

    @Test
    void calmHasNoStrength() {
        assertThat(Given.result(BasicEmotion.NEUTRAL, 1, BasicEmotion.NEUTRAL, 1)
                        .score())
                .isEqualTo(100);
        assertThat(Given.result(BasicEmotion.NEUTRAL, 1, BasicEmotion.NEUTRAL, 3)
                        .score())
                .isEqualTo(100);
    }

    @Test
    void strengthsBetweenTheThreeLieBetween() {
        assertThat(Given.result(BasicEmotion.JOY, 0.5, BasicEmotion.JOY, 1)
                        .showing()
                        .toldStrength())
                .isEqualTo(1.5);
        assertThat(Given.result(BasicEmotion.JOY, 0.825, BasicEmotion.JOY, 1)
                        .showing()
                        .toldStrength())
                .isEqualTo(2.5);
        assertThat(Given.result(BasicEmotion.JOY, 0.1, BasicEmotion.JOY, 1)
                        .showing()
                        .toldStrength())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aChanceIsTakenByTheRightFeelingAloneWhateverTheStrength(BasicEmotion shown) {
        for (BasicEmotion named : BasicEmotion.values()) {
            Stream.of(0.1, 0.35, 0.65, 1.0)
                    .forEach(strength -> Arrays.asList(1, 2, 3)
                            .forEach(told -> assertThat(Chances.ofGuess(Given.result(shown, strength, named, told)
                                                    .score())
                                            .taken())
                                    .as("%s at %s named %s %d", shown, strength, named, told)
                                    .isEqualTo(shown == named)));
        }
    }
}
