package tongli.persona.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.persona.BagOfWords;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.BundledReplyReader;

class SimulationTest {
    private static final int TURNS = 12;

    private final Simulation simulation =
            new Simulation(new PersonaEngine(new BagOfWords()), BundledReplyReader.rulesOnly());

    @ParameterizedTest
    @EnumSource
    void stockLearnersAreToldApartEvenByTheRulesAlone(Language language) {
        Scenario scenario =
                ScenarioLibrary.bundled().find("exam-retake", language).orElseThrow();
        double skilled = finalTrust(scenario, StockLearner.SKILLED);
        assertThat(skilled).isGreaterThan(finalTrust(scenario, StockLearner.ADVISER) + 0.1);
        assertThat(skilled).isGreaterThan(finalTrust(scenario, StockLearner.HOSTILE) + 0.2);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSaidTwiceAndTheSameSeedGivesTheSameTalk(StockLearner learner) {
        Scenario scenario =
                ScenarioLibrary.bundled().find("refund", Language.EN).orElseThrow();
        Simulation.Played talk = simulation.play(scenario, learner, TURNS, 3);
        assertThat(new HashSet<>(talk.said())).hasSameSizeAs(talk.said());
        assertThat(talk.turns()).hasSize(talk.said().size() + 1);
        assertThat(talk.said().size() == TURNS || talk.last().state().left()).isTrue();
        assertThat(simulation.play(scenario, learner, TURNS, 3)).isEqualTo(talk);
    }

    @Test
    void fixedLinesAreSaidInTheirOrderUntilThePersonLeaves() {
        Scenario scenario =
                ScenarioLibrary.bundled().find("refund", Language.EN).orElseThrow();
        List<String> lines = new ArrayList<>(List.of("Hello.", ScriptCheck.QUIET));
        for (int i = 0; i < TURNS; i++) {
            lines.add("It's really not a big deal. Stop being so dramatic, number " + i + ".");
        }
        Simulation.Played talk = simulation.play(scenario, lines, 3);
        assertThat(talk.left()).isTrue();
        assertThat(talk.said())
                .isEqualTo(lines.subList(0, talk.turns().size() - 1))
                .hasSizeBetween(3, TURNS + 1);
        assertThat(talk.gain())
                .isNegative()
                .isEqualTo(talk.finalTrust() - scenario.start().trust());
    }

    private double finalTrust(Scenario scenario, StockLearner learner) {
        return simulation.play(scenario, learner, TURNS, 3).finalTrust();
    }
}
