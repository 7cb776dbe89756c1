package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.core.Span;
import tongli.persona.BagOfWords;
import tongli.persona.Given;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Laws;
import tongli.persona.engine.LearnerInput.Said;
import tongli.persona.engine.LearnerInput.Wordless;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;

/** What is perceived alike moves a persona alike, whether it was said in words or not. */
class WordlessTest {
    private static final int TALKS = 40;
    private static final int TURNS = 25;

    private final PersonaEngine engine = new PersonaEngine(new BagOfWords());
    private final PersonaEngine wordless = PersonaEngine.withoutWords(Laws.ALL);

    @ParameterizedTest
    @CsvSource({"exam-retake, ZH", "exam-retake, EN", "refund, ZH", "refund, EN"})
    void whatIsPerceivedAlikeLeavesTheSameState(String id, Language language) {
        Scenario scenario = ScenarioLibrary.bundled().find(id, language).orElseThrow();
        Mind mind = new Mind(scenario, new BagOfWords());
        int compared = 0;
        for (long seed = 1; seed <= TALKS; seed++) {
            Random random = new Random(seed);
            PersonaState state = engine.open(scenario, seed).state();
            for (int turn = 0; turn < TURNS && !state.left(); turn++) {
                LearnerInput input = Talks.fishing(scenario, random);
                PersonaTurn inWords = engine.respond(scenario, state, input, seed);
                Optional<Wordless> same =
                        input instanceof Said said ? sameWithoutWords(mind, said, state) : Optional.empty();
                if (same.isPresent()) {
                    PersonaTurn without = wordless.respond(scenario, state, same.get(), seed);
                    assertThat(without.appraisal()).isEqualTo(inWords.appraisal());
                    assertThat(without.state()).isEqualTo(inWords.state());
                    assertThat(without.text()).isEqualTo(inWords.text());
                    compared++;
                }
                state = inWords.state();
            }
        }
        assertThat(compared).isGreaterThan(TALKS);
    }

    /** Empty where words do what nothing without words can: ask for a fact, or miss in words that a correction takes up. */
    private static Optional<Wordless> sameWithoutWords(Mind mind, Said said, PersonaState state) {
        Perception inWords = new Perceiver(() -> mind, Laws.ALL).perceive(said, state);
        Mind.Met met = inWords.met();
        ReplyReading bare = bare(said.reading());
        boolean words = inWords.odd().isPresent()
                || inWords.fact().isPresent()
                || inWords.step().isPresent()
                || inWords.asked() != Questions.asked(bare)
                || met.fit() == Fit.MISSES
                || met.fits() != met.plainly();
        return words
                ? Optional.empty()
                : Optional.of(new Wordless(
                        bare,
                        inWords.touched() ? Optional.of(inWords.topic()) : Optional.empty(),
                        met.fit(),
                        met.level()));
    }

    private static ReplyReading bare(ReplyReading reading) {
        Span nothing = new Span(0, 0);
        return new ReplyReading(
                reading.language(),
                "",
                reading.moves().stream()
                        .map(move -> new Move(move.kind(), nothing, move.confidence()))
                        .toList(),
                reading.missteps().stream()
                        .map(one -> new ReplyReading.MisstepSpan(one.misstep(), nothing, one.confidence()))
                        .toList(),
                reading.specificity(),
                reading.tentative(),
                reading.flags(),
                reading.undertone(),
                reading.affront(),
                reading.hearing());
    }

    @Test
    void anEngineWithoutWordsTakesNone() {
        Scenario scenario =
                ScenarioLibrary.bundled().find("exam-retake", Language.EN).orElseThrow();
        PersonaState state = wordless.open(scenario, 1).state();
        assertThatThrownBy(() ->
                        wordless.respond(scenario, state, Given.said("All week?", MoveKind.OPEN_QUESTION, 0.5), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("takes no words");
    }

    @Test
    void onlyAFittingReflectionSaysATruth() {
        ReplyReading bare = bare(((Said) Given.said("You waited.", MoveKind.SIMPLE_REFLECTION, 1)).reading());
        assertThatThrownBy(() -> new Wordless(bare, Optional.empty(), Fit.MISSES, 2))
                .hasMessageContaining("only one that fits says one");
        assertThatThrownBy(() -> new Wordless(bare, Optional.empty(), Fit.FITS, 0))
                .hasMessageContaining("only one that fits says one");
        ReplyReading said = ((Said) Given.said("You waited.", MoveKind.SIMPLE_REFLECTION, 1)).reading();
        assertThatThrownBy(() -> new Wordless(said, Optional.empty(), Fit.UNKNOWN, 0))
                .hasMessageContaining("say it instead");
    }
}
