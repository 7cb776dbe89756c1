package tongli.cli.persona;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import tongli.persona.check.SimulatedLearner;
import tongli.persona.check.Simulation;
import tongli.persona.check.StockLearner;
import tongli.persona.scenario.Scenario;
import tongli.wire.SimulatedLearnerJson;

/**
 * The five stock learners against several people, twenty turns a talk.
 *
 * <p>Targets: the skilled one ends at least {@value #GAP} above the novice; formulas win at most {@value #FORMULA_GAIN}; the hostile one is left
 * in every talk.
 *
 * @param seeds how many talks each learner has with each person
 * @param missed each target that is missed, in words
 */
record StockValidation(int seeds, List<Person> people, List<String> missed) implements Validation {
    private static final int TURNS = 20;
    private static final double GAP = 0.35;
    private static final double FORMULA_GAIN = 0.05;

    /** How one person took all five. */
    record Person(String scenario, String language, List<SimulatedLearnerJson> learners) {}

    static StockValidation run(Simulation simulation, List<Scenario> scenarios, int seeds) {
        List<Person> people = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            Person person = new Person(
                    scenario.id(),
                    scenario.language().code(),
                    SimulatedLearnerJson.of(SimulatedLearner.all(simulation, scenario, TURNS, seeds)));
            people.add(person);
            missed.addAll(missed(person, seeds));
        }
        return new StockValidation(seeds, people, missed);
    }

    private static List<String> missed(Person person, int seeds) {
        List<String> missed = new ArrayList<>();
        String where = person.scenario() + "/" + person.language();
        double gap = of(person, StockLearner.SKILLED).finalTrust()
                - of(person, StockLearner.NOVICE).finalTrust();
        if (gap < GAP) {
            missed.add("%s: skilled ends %.2f above novice; the target is %.2f".formatted(where, gap, GAP));
        }
        SimulatedLearnerJson formula = of(person, StockLearner.FORMULA);
        double gain = formula.finalTrust() - formula.trust().get(0);
        if (gain > FORMULA_GAIN) {
            missed.add("%s: formulas win %.2f; the target is %.2f at most".formatted(where, gain, FORMULA_GAIN));
        }
        int left = of(person, StockLearner.HOSTILE).left();
        if (left < seeds) {
            missed.add("%s: the hostile learner is left in %d of %d talks".formatted(where, left, seeds));
        }
        return missed;
    }

    private static SimulatedLearnerJson of(Person person, StockLearner learner) {
        return person.learners().get(learner.ordinal());
    }

    @Override
    public void printTable(PrintWriter out) {
        out.println(
                "| scenario | language | start | skilled | novice | formula | adviser | hostile | hostile is left | skilled's levels told |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (Person person : people) {
            out.printf(
                    "| %s | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %d of %d | %.1f |%n",
                    person.scenario(),
                    person.language(),
                    person.learners().get(0).trust().get(0),
                    of(person, StockLearner.SKILLED).finalTrust(),
                    of(person, StockLearner.NOVICE).finalTrust(),
                    of(person, StockLearner.FORMULA).finalTrust(),
                    of(person, StockLearner.ADVISER).finalTrust(),
                    of(person, StockLearner.HOSTILE).finalTrust(),
                    of(person, StockLearner.HOSTILE).left(),
                    seeds,
                    of(person, StockLearner.SKILLED).toldAll());
        }
    }
}
