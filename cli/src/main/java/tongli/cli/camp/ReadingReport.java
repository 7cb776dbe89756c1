package tongli.cli.camp;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tongli.camp.reading.ReadTurn;
import tongli.camp.reading.ReadingTask;
import tongli.camp.reading.Transitions;
import tongli.core.MeanAndDeviation;
import tongli.learning.metric.ConfusionMatrix;

/**
 * How readers do at a task.
 *
 * @param read by reader, every turn of each of its runs
 */
record ReadingReport(ReadingTask task, Map<String, List<List<ReadTurn>>> read) {

    /** A figure of a run. */
    private interface Measure {
        double of(List<ReadTurn> turns);
    }

    private Map<String, Measure> measures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("accuracy", ReadingReport::accuracy);
        switch (task) {
            case FEELING -> measures.put("macro_f1", turns -> confusion(turns).macroF1());
            case EXPRESSION -> {
                measures.put(
                        "lost",
                        turns -> turns.stream()
                                .mapToDouble(ReadTurn::lost)
                                .average()
                                .orElse(0));
                measures.put("of_what_chance_loses", ReadingReport::ofChance);
            }
            case TRANSFER -> {
                measures.put("macro_f1", turns -> confusion(turns).macroF1());
                measures.put("changes_foreseen", turns -> Transitions.of(turns).foreseen());
                measures.put("false_alarms", turns -> Transitions.of(turns).falseAlarms());
                measures.put("arrived", turns -> Transitions.of(turns).arrived());
            }
        }
        return measures;
    }

    private static double accuracy(List<ReadTurn> turns) {
        return turns.stream()
                .mapToDouble(turn -> turn.right() ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** What is lost beside what any answer would lose on average. */
    private static double ofChance(List<ReadTurn> turns) {
        double lost = turns.stream().mapToDouble(ReadTurn::lost).sum();
        double chance = turns.stream().mapToDouble(ReadTurn::chance).sum();
        return chance == 0 ? 0 : lost / chance;
    }

    private ConfusionMatrix confusion(List<ReadTurn> turns) {
        return ConfusionMatrix.of(
                turns.stream().mapToInt(ReadTurn::truth).toArray(),
                turns.stream().mapToInt(ReadTurn::answer).toArray(),
                task.choices());
    }

    private Map<String, MeanAndDeviation> figures(List<List<ReadTurn>> runs) {
        Map<String, MeanAndDeviation> figures = new LinkedHashMap<>();
        measures()
                .forEach((name, measure) -> figures.put(
                        name,
                        MeanAndDeviation.of(
                                runs.stream().mapToDouble(measure::of).toArray())));
        return figures;
    }

    /** As a table that a page in Markdown takes as it is. */
    void print(PrintWriter out) {
        out.printf(
                "| reader | seeds | turns | %s |%n",
                String.join(" | ", measures().keySet()));
        out.println("|---".repeat(3 + measures().size()) + "|");
        read.forEach((name, runs) -> {
            List<String> cells = new ArrayList<>();
            figures(runs)
                    .values()
                    .forEach(figure -> cells.add(
                            runs.size() > 1
                                    ? String.format(Locale.ROOT, "%.3f ± %.3f", figure.mean(), figure.deviation())
                                    : String.format(Locale.ROOT, "%.3f", figure.mean())));
            out.printf("| %s | %d | %d | %s |%n", name, runs.size(), runs.get(0).size(), String.join(" | ", cells));
        });
        if (task == ReadingTask.TRANSFER) {
            Transitions any = Transitions.of(read.values().iterator().next().get(0));
            out.printf(
                    "%d changes, %d turns without one; %d talks end in another feeling than they began with.%n",
                    any.changes(), any.stays(), any.talks());
        }
    }

    /** As JSON has it. */
    List<Map<String, Object>> fields() {
        List<Map<String, Object>> all = new ArrayList<>();
        read.forEach((name, runs) -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("reader", name);
            fields.put("runs", runs.size());
            fields.put("turns", runs.get(0).size());
            figures(runs).forEach((measured, figure) -> fields.put(measured, figure.toJson()));
            all.add(fields);
        });
        return all;
    }
}
