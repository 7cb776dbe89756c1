package tongli.persona.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.persona.Given;
import tongli.persona.InnerState;
import tongli.persona.PersonaState;
import tongli.persona.scenario.Temperament;

class LawsTest {

    private static final Temperament TENDER = new Temperament(0.9, 0.3, 0.5, 0.8, 0.5);
    private static final Perceived REFLECTION = new Perceived(Impact.SPECIFIC_REFLECTION, 1);

    @Test
    void whatCouldBeSaidToAnybodyWinsNothing() {
        assertThat(trust(Laws.ALL, new Tone(0, 0.5), REFLECTION)).isZero();
        assertThat(trust(Laws.ALL, new Tone(0, 0.1), REFLECTION))
                .isEqualTo(trust(Laws.ALL, Tone.CLEAR, REFLECTION))
                .isPositive();
    }

    @Test
    void aHurtIsNoSmallerForBeingSaidInStockPhrases() {
        Perceived minimising = new Perceived(Impact.MINIMISING, 1);
        assertThat(trust(Laws.ALL, new Tone(0, 1), minimising)).isEqualTo(trust(Laws.ALL, Tone.CLEAR, minimising));
    }

    @Test
    void aStingThatNobodyCouldPointToHalvesWarmthAndLeavesATrace() {
        double clear = trust(Laws.ALL, Tone.CLEAR, REFLECTION);
        assertThat(trust(Laws.ALL, new Tone(0.03, 0), REFLECTION)).isEqualTo(clear);
        assertThat(trust(Laws.ALL, new Tone(0.24, 0), REFLECTION)).isLessThan(0.6 * clear);
        assertThat(trust(Laws.ALL, new Tone(0.9, 0), new Perceived(Impact.PLAIN, 1)))
                .isNegative()
                .isGreaterThan(-0.02);
    }

    @Test
    void theTraceIsNotFeltBesideAHurt() {
        Appraisal told = new Appraiser(TENDER, Laws.ALL)
                .appraise(Given.state(0.3), List.of(new Perceived(Impact.JUDGING, 1)), new Tone(0.9, 0));
        assertThat(told.has(Impact.UNEASE)).isFalse();
    }

    @Property
    void moreHarmNeverWinsMore(@ForAll @DoubleRange(max = 1) double less, @ForAll @DoubleRange(max = 1) double more) {
        double low = Math.min(less, more);
        double high = Math.max(less, more);
        assertThat(trust(Laws.ALL, new Tone(high, 0), REFLECTION))
                .isLessThanOrEqualTo(trust(Laws.ALL, new Tone(low, 0), REFLECTION));
    }

    @Property
    void moreStockNeverWinsMore(@ForAll @DoubleRange(max = 1) double less, @ForAll @DoubleRange(max = 1) double more) {
        double low = Math.min(less, more);
        double high = Math.max(less, more);
        assertThat(trust(Laws.ALL, new Tone(0, high), REFLECTION))
                .isLessThanOrEqualTo(trust(Laws.ALL, new Tone(0, low), REFLECTION));
    }

    /** A turn in which each law has something to bend; rote and recognition bend what is perceived, before it is appraised. */
    @ParameterizedTest
    @EnumSource(
            value = Law.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ROTE", "RECOGNITION"})
    void eachLawCanBeSwitchedOff(Law law) {
        Laws without = Laws.without(List.of(law));
        assertThat(without.hold(law)).isFalse();
        assertThat(moved(without, state(0.85, 0)))
                .as("with and without %s", law)
                .satisfiesAnyOf(
                        kind -> assertThat(kind).isNotEqualTo(moved(Laws.ALL, state(0.85, 0))),
                        kind -> assertThat(moved(without, state(0.85, PersonaState.NEVER)))
                                .isNotEqualTo(moved(Laws.ALL, state(0.85, PersonaState.NEVER))));
    }

    private static List<Double> moved(Laws laws, PersonaState state) {
        Appraiser appraiser = new Appraiser(TENDER, laws);
        Tone uneasy = new Tone(0.3, 0.3);
        Perceived dig = new Perceived(Impact.COMPLEX_REFLECTION, 1);
        Perceived ask = new Perceived(Impact.OPEN_QUESTION, 1);
        Perceived judge = new Perceived(Impact.JUDGING, 1);
        Perceived affront = new Perceived(Impact.AFFRONT, 1);
        return List.of(
                appraiser
                        .appraise(state, List.of(REFLECTION, dig, ask), uneasy)
                        .change()
                        .trust(),
                appraiser
                        .appraise(state, List.of(REFLECTION, judge), uneasy)
                        .change()
                        .trust(),
                appraiser.appraise(state, List.of(affront), uneasy).change().trust());
    }

    @Test
    void afterTwoStockPhrasesKindWordsAreWornThin() {
        assertThat(Rote.share(1)).isEqualTo(1);
        assertThat(Rote.share(2)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void theGreatestOfATurnCountsWholeAndEachNextByHalf() {
        Felt small = new Felt(Impact.WARMTH, 1, new Change(0.02, -0.02, 0.01));
        Felt great = new Felt(Impact.COMPLEX_REFLECTION, 1, new Change(0.08, 0.04, 0.08));
        Felt middling = new Felt(Impact.OPEN_QUESTION, 1, new Change(0.04, 0, 0.04));
        assertThat(Saturation.of(List.of(small, great, middling)))
                .containsExactly(
                        great,
                        new Felt(Impact.OPEN_QUESTION, 1, new Change(0.02, 0, 0.02)),
                        new Felt(Impact.WARMTH, 1, new Change(0.005, -0.005, 0.0025)));
    }

    /** So that stored talks play as they did; it would be as well the other way round. */
    @Test
    void ofTwoHurtsThatCostTheSameTrustTheOneThatClosesLessCountsWhole() {
        Felt closing = new Felt(Impact.DIAGNOSING, 1, new Change(-0.05, 0.03, -0.06));
        Felt less = new Felt(Impact.PREMATURE_ADVICE, 1, new Change(-0.05, 0.02, -0.05));
        Felt left = new Felt(Impact.DIAGNOSING, 1, new Change(-0.025, 0.015, -0.03));
        assertThat(Saturation.of(List.of(closing, less))).containsExactly(less, left);
        assertThat(Saturation.of(List.of(less, closing))).containsExactly(less, left);
    }

    private static double trust(Laws laws, Tone tone, Perceived... perceived) {
        return new Appraiser(TENDER, laws)
                .appraise(Given.state(0.3), List.of(perceived), tone)
                .change()
                .trust();
    }

    private static PersonaState state(double distressed, int turnsSinceHurt) {
        PersonaState plain = PersonaState.start(new InnerState(0.7, distressed, 0.5, 0.5), Map.of(), Map.of(), "any");
        PersonaState.Standing standing = plain.standing();
        return new PersonaState(
                plain.feeling(),
                plain.memory(),
                new PersonaState.Standing(
                        Map.of(Impact.SPECIFIC_REFLECTION.code(), 1),
                        standing.turn(),
                        turnsSinceHurt,
                        standing.hurts(),
                        standing.turnsSinceDeep(),
                        standing.closedQuestions(),
                        standing.waits()),
                plain.lastWords(),
                false);
    }
}
