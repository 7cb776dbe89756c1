package tongli.cli.persona;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import tongli.persona.check.LearnerKind;
import tongli.persona.check.ScriptCheck;
import tongli.persona.check.ScriptSet;
import tongli.persona.scenario.Scenario;

/**
 * The four authored learners' scripts against every scenario that a set has scripts for.
 *
 * <p>Targets: the empathic learner ends at least {@value #GAP} above the dismissive and the formula one, and the clumsy
 * one nearer to the empathic than to the formula one.
 *
 * @param missed each target that is missed, in words
 */
record ScriptValidation(List<LearnerResult> results, List<String> missed) implements Validation {
    private static final double GAP = 0.3;

    static ScriptValidation run(ScriptSet scripts, ScriptCheck check, List<Scenario> scenarios, int seeds) {
        List<List<LearnerResult>> people = scenarios.stream()
                .filter(scripts::covers)
                .map(scenario -> Arrays.stream(LearnerKind.values())
                        .map(kind -> LearnerResult.of(LongStream.rangeClosed(1, seeds)
                                .mapToObj(seed -> check.run(scripts, scenario, kind, seed))
                                .toList()))
                        .toList())
                .toList();
        return new ScriptValidation(
                people.stream().flatMap(List::stream).toList(),
                people.stream().flatMap(learners -> missed(learners).stream()).toList());
    }

    private static List<String> missed(List<LearnerResult> learners) {
        double empathic = trust(learners, LearnerKind.EMPATHIC);
        double clumsy = trust(learners, LearnerKind.CLUMSY);
        double formula = trust(learners, LearnerKind.FORMULA);
        String where = learners.get(0).scenario() + "/" + learners.get(0).language();
        List<String> missed = new ArrayList<>();
        for (LearnerKind low : List.of(LearnerKind.DISMISSIVE, LearnerKind.FORMULA)) {
            double gap = empathic - trust(learners, low);
            if (gap < GAP) {
                missed.add(
                        "%s: empathic ends %.2f above %s; the target is %.2f".formatted(where, gap, low.code(), GAP));
            }
        }
        if (Math.abs(clumsy - empathic) >= Math.abs(clumsy - formula)) {
            missed.add("%s: clumsy (%.2f) ends nearer to formula (%.2f) than to empathic (%.2f)"
                    .formatted(where, clumsy, formula, empathic));
        }
        return missed;
    }

    private static double trust(List<LearnerResult> learners, LearnerKind kind) {
        return learners.stream()
                .filter(result -> result.learner().equals(kind.code()))
                .mapToDouble(LearnerResult::mean)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void printTable(PrintWriter out) {
        out.println("| scenario | language | learner | start | final trust (min–max) | left | deepest level |");
        out.println("|---|---|---|---|---|---|---|");
        for (LearnerResult one : results) {
            out.printf(
                    "| %s | %s | %s | %.2f | %.2f (%.2f–%.2f) | %d of %d | %.1f |%n",
                    one.scenario(),
                    one.language(),
                    one.learner(),
                    one.start(),
                    one.mean(),
                    one.least(),
                    one.most(),
                    one.left(),
                    one.seeds(),
                    one.deepest());
        }
    }
}
