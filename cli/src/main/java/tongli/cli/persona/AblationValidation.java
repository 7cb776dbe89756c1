package tongli.cli.persona;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.persona.appraisal.Law;
import tongli.persona.appraisal.Laws;
import tongli.persona.check.ReplyCheck;
import tongli.persona.check.Simulation;
import tongli.persona.check.StockLearner;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.ReplyReader;

/**
 * What each law of appraisal is worth: the pairs and the stock learners under all laws, and again with each switched off. It
 * has no target.
 *
 * @param seeds how many talks each learner has with each person
 * @param rows under all laws first, then without each
 */
record AblationValidation(int seeds, List<Row> rows) implements Validation {
    private static final int TURNS = 20;
    private static final String ALL_LAWS = "";

    /**
     * @param without the law that was off; empty for none
     * @param pairs share of the pairs whose empathic reply moves trust more, by the code of their language; none of a language in which
     *     there is nobody
     * @param skilled mean final trust of the skilled learner
     * @param novice of the novice
     * @param formula by how much the formula learner moves trust, on average
     * @param formulaMost in the talk in which it wins most
     * @param hostileLeft share of the hostile learner's talks that the person leaves
     */
    record Row(
            String without,
            Map<String, Double> pairs,
            double skilled,
            double novice,
            double formula,
            @JsonProperty("formula_max") double formulaMost,
            @JsonProperty("hostile_left") double hostileLeft) {}

    /** Reads each reply once. */
    static AblationValidation run(ScenarioLibrary library, SentenceEncoder encoder, ReplyReader replies, int seeds) {
        ReplyReader once = new RememberingReader(replies);
        List<Row> rows = new ArrayList<>();
        rows.add(row(library, ALL_LAWS, new PersonaEngine(encoder), once, seeds));
        for (Law law : Law.values()) {
            rows.add(row(library, law.code(), new PersonaEngine(encoder, Laws.without(List.of(law))), once, seeds));
        }
        return new AblationValidation(seeds, rows);
    }

    private static Row row(
            ScenarioLibrary library, String without, PersonaEngine engine, ReplyReader replies, int seeds) {
        ReplyCheck check = new ReplyCheck(engine, replies);
        Map<StockLearner, List<Simulation.Played>> talks = talks(library, new Simulation(engine, replies), seeds);
        List<Simulation.Played> formula = of(talks, StockLearner.FORMULA);
        return new Row(
                without,
                PairValidation.shares(library, check),
                Grouping.mean(of(talks, StockLearner.SKILLED), Simulation.Played::finalTrust),
                Grouping.mean(of(talks, StockLearner.NOVICE), Simulation.Played::finalTrust),
                Grouping.mean(formula, Simulation.Played::gain),
                formula.stream().mapToDouble(Simulation.Played::gain).max().orElseThrow(),
                Grouping.mean(of(talks, StockLearner.HOSTILE), talk -> talk.left() ? 1.0 : 0.0));
    }

    private static Map<StockLearner, List<Simulation.Played>> talks(
            ScenarioLibrary library, Simulation simulation, int seeds) {
        Map<StockLearner, List<Simulation.Played>> talks = new EnumMap<>(StockLearner.class);
        for (StockLearner learner : StockLearner.values()) {
            List<Simulation.Played> played = new ArrayList<>();
            for (Scenario scenario : library.all()) {
                IntStream.rangeClosed(1, seeds)
                        .forEach(seed -> played.add(simulation.play(scenario, learner, TURNS, seed)));
            }
            talks.put(learner, played);
        }
        return talks;
    }

    private static List<Simulation.Played> of(Map<StockLearner, List<Simulation.Played>> talks, StockLearner learner) {
        return Objects.requireNonNull(talks.get(learner));
    }

    @Override
    @JsonProperty
    public List<String> missed() {
        return List.of();
    }

    @Override
    public void printTable(PrintWriter out) {
        out.println("| without | pairs zh | pairs en | skilled | novice | formulas move | at most | hostile is left |");
        out.println("|---|---|---|---|---|---|---|---|");
        rows.forEach(row -> out.printf(
                "| %s | %s | %s | %.3f | %.3f | %+.3f | %+.3f | %.0f %% |%n",
                row.without().isEmpty() ? "nothing" : row.without(),
                percent(row, Language.ZH),
                percent(row, Language.EN),
                row.skilled(),
                row.novice(),
                row.formula(),
                row.formulaMost(),
                100 * row.hostileLeft()));
    }

    private static String percent(Row row, Language language) {
        return Optional.ofNullable(row.pairs().get(language.code()))
                .map(share -> "%.1f %%".formatted(100 * share))
                .orElse("–");
    }
}
