package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.core.Span;
import tongli.persona.BagOfWords;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Impact;
import tongli.persona.appraisal.Law;
import tongli.persona.appraisal.Laws;
import tongli.persona.appraisal.Perceived;
import tongli.persona.appraisal.Tone;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.Hearing;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.ReplyReading.MisstepSpan;
import tongli.understanding.Undertone;

/** The two laws that bend what is perceived, before it is appraised: each with it, and without. */
class PerceivingLawsTest {

    private static final Laws NO_RECOGNITION = Laws.without(List.of(Law.RECOGNITION));
    private static final Laws NO_ROTE = Laws.without(List.of(Law.ROTE));
    /** Touches nothing of anybody's. */
    private static final String KIND = "Here, have a hug.";

    private static Scenario scenario(Language language) {
        return ScenarioLibrary.bundled().find("exam-retake", language).orElseThrow();
    }

    private static PersonaState opened(Scenario scenario) {
        return new PersonaEngine(new BagOfWords()).open(scenario, 7).state();
    }

    private static String wellPut(Scenario scenario) {
        return scenario.topics().get(0).level(1).hear().get(0);
    }

    private static Perception perceive(Scenario scenario, PersonaState state, Laws laws, ReplyReading reading) {
        return new Perceiver(() -> new Mind(scenario, new BagOfWords()), laws)
                .perceive(new LearnerInput.Said(reading, List.of()), state);
    }

    /** One move that the reader is sure of; it also suspects a judgement, with this confidence. */
    private static ReplyReading judging(Language language, String text, double confidence) {
        Span all = new Span(0, text.length());
        return reading(
                language,
                text,
                MoveKind.SIMPLE_REFLECTION,
                0.5,
                List.of(new MisstepSpan(Misstep.JUDGING, all, confidence)),
                new Undertone(0.3, 0.2));
    }

    private static ReplyReading reading(
            Language language,
            String text,
            MoveKind kind,
            double specificity,
            List<MisstepSpan> missteps,
            Undertone undertone) {
        Move move = new Move(kind, new Span(0, text.length()), 1);
        return new ReplyReading(
                language,
                text,
                List.of(move),
                missteps,
                specificity,
                false,
                List.of(),
                undertone,
                Optional.empty(),
                Hearing.NONE);
    }

    private static boolean offended(Perception perception) {
        return perception.impacts().stream().anyMatch(one -> one.impact() == Impact.JUDGING);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoIsMetInTheirTruthTakesNoOffenceThatIsOnlySuspected(Language language) {
        Scenario scenario = scenario(language);
        ReplyReading suspected = judging(language, wellPut(scenario), 0.7);

        Perception with = perceive(scenario, opened(scenario), Laws.ALL, suspected);
        assertThat(offended(with)).isFalse();
        assertThat(with.tone()).as("no unease either").isEqualTo(new Tone(0, 0.2));

        Perception without = perceive(scenario, opened(scenario), NO_RECOGNITION, suspected);
        assertThat(without.impacts()).contains(new Perceived(Impact.JUDGING, 0.7));
        assertThat(without.tone()).isEqualTo(new Tone(0.3, 0.2));
    }

    @Test
    void anOffenceThatIsCertainIsTakenInAnyCase() {
        Scenario scenario = scenario(Language.EN);
        ReplyReading certain = judging(Language.EN, wellPut(scenario), 0.8);
        for (Laws laws : List.of(Laws.ALL, NO_RECOGNITION)) {
            assertThat(perceive(scenario, opened(scenario), laws, certain).impacts())
                    .contains(new Perceived(Impact.JUDGING, 0.8));
        }
    }

    @Test
    void whoIsNotMetIsOffendedBySuspicionsToo() {
        Scenario scenario = scenario(Language.EN);
        Perception elsewhere = perceive(scenario, opened(scenario), Laws.ALL, judging(Language.EN, KIND, 0.7));
        assertThat(offended(elsewhere)).isTrue();
        assertThat(elsewhere.tone()).isEqualTo(new Tone(0.3, 0.2));
    }

    @Test
    void recognitionDecidesWhetherTheTurnWinsOrCosts() {
        Scenario scenario = scenario(Language.EN);
        LearnerInput suspected = new LearnerInput.Said(judging(Language.EN, wellPut(scenario), 0.7), List.of());
        assertThat(trustMoved(scenario, opened(scenario), Laws.ALL, suspected)).isPositive();
        assertThat(trustMoved(scenario, opened(scenario), NO_RECOGNITION, suspected))
                .isNegative();
    }

    private static double trustMoved(Scenario scenario, PersonaState before, Laws laws, LearnerInput input) {
        return new PersonaEngine(new BagOfWords(), laws)
                        .respond(scenario, before, input, 7)
                        .state()
                        .inner()
                        .trust()
                - before.inner().trust();
    }

    private static ReplyReading warm(double specificity) {
        return reading(Language.EN, KIND, MoveKind.WARMTH, specificity, List.of(), Undertone.NONE);
    }

    /** Somebody who has heard so many stock phrases. */
    private static PersonaState having(Scenario scenario, int phrases) {
        PersonaState opened = opened(scenario);
        PersonaState.Standing standing = opened.standing();
        return new PersonaState(
                opened.feeling(),
                opened.memory(),
                new PersonaState.Standing(
                        Map.of(Impact.FORMULA.code(), phrases),
                        standing.turn(),
                        standing.turnsSinceHurt(),
                        standing.hurts(),
                        standing.turnsSinceDeep(),
                        standing.closedQuestions(),
                        standing.waits()),
                opened.lastWords(),
                false);
    }

    private static double warmth(int phrases, Laws laws, double specificity) {
        Scenario scenario = scenario(Language.EN);
        Perception perception = perceive(scenario, having(scenario, phrases), laws, warm(specificity));
        assertThat(perception.touched()).isFalse();
        assertThat(perception.impacts()).extracting(Perceived::impact).containsExactly(Impact.WARMTH);
        return perception.impacts().get(0).strength();
    }

    @Test
    void afterTwoStockPhrasesKindWordsToNobodyAreMoreOfTheSame() {
        // warmth of no specificity is half of warmth; rote leaves 0.4 of it
        assertThat(warmth(2, Laws.ALL, 0)).isCloseTo(0.4 * 0.5, within(1e-12));
        assertThat(warmth(2, NO_ROTE, 0)).isCloseTo(0.5, within(1e-12));
        assertThat(warmth(1, Laws.ALL, 0)).as("after one").isCloseTo(0.5, within(1e-12));
    }

    @Test
    void wordsAboutThisPersonAreNoRoteAfterAnyNumberOfPhrases() {
        // from a specificity of 0.3 on: 0.5 + 0.5 · 0.3
        assertThat(warmth(5, Laws.ALL, 0.3)).isCloseTo(0.65, within(1e-12));
        assertThat(warmth(5, Laws.ALL, 0.29)).isCloseTo(0.4 * 0.645, within(1e-12));
    }

    @Test
    void roteLessensWhatATurnWins() {
        Scenario scenario = scenario(Language.EN);
        LearnerInput kind = new LearnerInput.Said(warm(0), List.of());
        PersonaState before = having(scenario, 2);
        double without = trustMoved(scenario, before, NO_ROTE, kind);
        assertThat(without).isPositive();
        assertThat(trustMoved(scenario, before, Laws.ALL, kind)).isCloseTo(0.4 * without, within(1e-12));
    }
}
