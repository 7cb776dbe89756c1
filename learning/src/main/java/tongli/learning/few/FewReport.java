package tongli.learning.few;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tongli.core.MeanAndDeviation;

/**
 * What all ways reached. Immutable.
 *
 * @param task the head's name
 * @param labels in order
 * @param judging how many texts judge
 * @param shots in the order of the columns
 * @param ways in the order of the rows
 * @param cells in the order in which they were reached; those that could not be reached are absent
 */
public record FewReport(
        String task, List<String> labels, int judging, List<Shots> shots, List<WayKind> ways, List<Cell> cells) {
    public FewReport {
        labels = List.copyOf(labels);
        shots = List.copyOf(shots);
        ways = List.copyOf(ways);
        cells = List.copyOf(cells);
    }

    FewReport with(Cell cell) {
        List<Cell> more = new ArrayList<>(cells);
        more.add(cell);
        return new FewReport(task, labels, judging, shots, ways, more);
    }

    /** Over the seeds; empty if there is none. A way that learns from no labels has the same with all shots. */
    public Optional<MeanAndDeviation> of(WayKind way, Shots number) {
        double[] reached =
                of(way, number, cells).stream().mapToDouble(Cell::macroF1).toArray();
        return reached.length == 0 ? Optional.empty() : Optional.of(MeanAndDeviation.of(reached));
    }

    private static List<Cell> of(WayKind way, Shots number, List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.way() == way)
                .filter(cell -> cell.shots().isEmpty() || cell.shots().get().equals(number))
                .toList();
    }

    /** Whether the way's figure is one and the same for all shots. */
    boolean isFlat(WayKind way) {
        return cells.stream().anyMatch(cell -> cell.way() == way && cell.shots().isEmpty());
    }

    /** Labelled texts a label, as a mean over labels and cells; empty if nothing learnt from labels. */
    Optional<Double> ofEach(Shots number) {
        double[] drawn = cells.stream()
                .filter(cell -> cell.shots().equals(Optional.of(number)))
                .mapToDouble(cell -> cell.labelled() / (double) labels.size())
                .toArray();
        return drawn.length == 0
                ? Optional.empty()
                : Optional.of(MeanAndDeviation.of(drawn).mean());
    }

    /** Macro-F1 in points of 100, mean ± standard deviation over seeds; a dash where there is nothing. */
    public String toTable() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-16s", "texts a label"));
        shots.forEach(number -> table.append(String.format(Locale.ROOT, " %14s", number.code())));
        table.append(System.lineSeparator());
        for (WayKind way : ways) {
            table.append(String.format(Locale.ROOT, "%-16s", way.code()));
            for (Shots number : shots) {
                String points = of(way, number).map(MeanAndDeviation::inPoints).orElse("–");
                table.append(String.format(Locale.ROOT, " %14s", points));
            }
            table.append(System.lineSeparator());
        }
        return table.toString();
    }

    /** As {@code report.json} has it. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("task", task);
        json.put("metric", "macro_f1");
        json.put("labels", labels);
        json.put("judging", judging);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (WayKind way : ways) {
            for (Shots number : shots) {
                of(way, number).ifPresent(reached -> rows.add(row(way, number, reached)));
            }
        }
        json.put("figures", rows);
        return json;
    }

    private Map<String, Object> row(WayKind way, Shots number, MeanAndDeviation reached) {
        Map<String, Object> row = new LinkedHashMap<>();
        List<Cell> own = of(way, number, cells);
        row.put("way", way.code());
        row.put("shots", number.code());
        row.put("macro_f1", reached.toJson());
        List<Map<String, Object>> runs = new ArrayList<>();
        for (Cell cell : own) {
            Map<String, Object> run = new LinkedHashMap<>();
            cell.seed().ifPresent(seed -> run.put("seed", seed));
            run.put("macro_f1", cell.macroF1());
            run.put("labelled", cell.labelled());
            run.put("unlabelled", cell.unlabelled());
            runs.add(run);
        }
        row.put("runs", runs);
        return row;
    }
}
