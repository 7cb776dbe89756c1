package tongli.persona.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.persona.Given;
import tongli.persona.InnerState;
import tongli.persona.PersonaState;
import tongli.persona.scenario.Temperament;

class AppraiserTest {

    private static final Temperament AVERAGE = new Temperament(0.5, 0.5, 0.5, 0.5, 0.5);
    private final Appraiser appraiser = new Appraiser(AVERAGE, Laws.ALL);

    private double trust(PersonaState state, Perceived... perceived) {
        return appraiser
                .appraise(state, List.of(perceived), Tone.CLEAR)
                .change()
                .trust();
    }

    @Test
    void aSpecificReflectionIsWorthMoreToAnOpenPerson() {
        assertThat(trust(Given.state(0.3), new Perceived(Impact.SPECIFIC_REFLECTION, 1)))
                .isCloseTo(0.05, within(1e-12));
        assertThat(trust(Given.state(0.5), new Perceived(Impact.SPECIFIC_REFLECTION, 1)))
                .isCloseTo(0.08, within(1e-12));
    }

    @Test
    void theBestGainCountsWholeAndTheNextHalf() {
        // guarded: practical care 4, then open question 2 / 2
        assertThat(trust(
                        Given.state(0.3),
                        new Perceived(Impact.OPEN_QUESTION, 1),
                        new Perceived(Impact.PRACTICAL_CARE, 1)))
                .isCloseTo(0.05, within(1e-12));
    }

    @Test
    void aFormulaNeverWinsTrustInAnyMood() {
        for (Mood mood : Mood.values()) {
            assertThat(Impact.FORMULA.in(mood).trust()).isNotPositive();
        }
    }

    @Test
    void aHurtWeighsMoreThanTheGainBesideIt() {
        // guarded: minimising -8, reflection 5 * 0.6
        assertThat(trust(
                        Given.state(0.3),
                        new Perceived(Impact.MINIMISING, 1),
                        new Perceived(Impact.SPECIFIC_REFLECTION, 1)))
                .isCloseTo(-0.05, within(1e-12));
    }

    @Test
    void repeatsWearOff() {
        PersonaState metOnce = worn(Given.state(0.3), Impact.SPECIFIC_REFLECTION);
        assertThat(trust(metOnce, new Perceived(Impact.SPECIFIC_REFLECTION, 1))).isCloseTo(0.035, within(1e-12));
    }

    @Test
    void trustMovesAtMostFifteenHundredthsATurn() {
        PersonaState hurt = hurt(Given.state(0.9));
        assertThat(trust(hurt, new Perceived(Impact.MINIMISING, 1), new Perceived(Impact.JUDGING, 1)))
                .isEqualTo(-0.15);
    }

    @Test
    void diggingGainsHalfWhenTheyAreFlooded() {
        PersonaState calm = Given.state(0.5);
        PersonaState flooded = with(calm, new InnerState(0.5, 0.9, 0.5, 0.5));
        assertThat(trust(flooded, new Perceived(Impact.COMPLEX_REFLECTION, 1)))
                .isCloseTo(trust(calm, new Perceived(Impact.COMPLEX_REFLECTION, 1)) / 2, within(1e-12));
    }

    @Test
    void owningAFaultIsWorthMostToSomebodyFreshlyHurt() {
        assertThat(trust(hurt(Given.state(0.3)), new Perceived(Impact.OWNING, 1)))
                .isGreaterThan(trust(Given.state(0.3), new Perceived(Impact.OWNING, 1)));
    }

    private static PersonaState with(PersonaState s, InnerState inner) {
        return changed(s, inner, s.wear(), s.turnsSinceHurt());
    }

    private static PersonaState hurt(PersonaState s) {
        return changed(s, s.inner(), s.wear(), 0);
    }

    private static PersonaState worn(PersonaState s, Impact impact) {
        return changed(s, s.inner(), Map.of(impact.code(), 1), s.turnsSinceHurt());
    }

    private static PersonaState changed(
            PersonaState s, InnerState inner, Map<String, Integer> wear, int turnsSinceHurt) {
        PersonaState.Standing standing = s.standing();
        return new PersonaState(
                new PersonaState.Feeling(inner, s.emotion()),
                s.memory(),
                new PersonaState.Standing(
                        wear,
                        standing.turn(),
                        turnsSinceHurt,
                        standing.hurts(),
                        standing.turnsSinceDeep(),
                        standing.closedQuestions(),
                        standing.waits()),
                s.lastWords(),
                s.left());
    }
}
