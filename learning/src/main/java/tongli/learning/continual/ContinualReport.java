package tongli.learning.continual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import tongli.core.MeanAndDeviation;

/**
 * What became of a stream under several remedies and seeds. Immutable.
 *
 * @param drawn how many texts, of each seed and task
 * @param entries one a remedy and a way to ask it, in the order in which they ran
 */
public record ContinualReport(StreamManifest manifest, List<DrawnTexts> drawn, List<Entry> entries) {
    public ContinualReport {
        drawn = List.copyOf(drawn);
        entries = List.copyOf(entries);
    }

    /**
     * One remedy, asked in one way.
     *
     * @param matrices by seed
     */
    public record Entry(RemedyKind kind, Way way, Map<Long, AccuracyMatrix> matrices) {
        public Entry {
            matrices = Collections.unmodifiableMap(new LinkedHashMap<>(matrices));
        }

        /** As tables and files name it. */
        public String name() {
            return way == Way.WITHOUT_TASK ? kind.code() : kind.code() + " " + way.code();
        }

        private MeanAndDeviation of(ToDoubleFunction<AccuracyMatrix> measure) {
            return MeanAndDeviation.of(
                    matrices.values().stream().mapToDouble(measure).toArray());
        }
    }

    static ContinualReport empty(StreamManifest manifest, List<DrawnTexts> drawn) {
        return new ContinualReport(manifest, drawn, List.of());
    }

    ContinualReport with(RemedyKind kind, long seed, Map<Way, AccuracyMatrix> matrices) {
        List<Entry> all = new ArrayList<>(entries);
        matrices.forEach((way, matrix) -> {
            int place = 0;
            while (place < all.size()
                    && !(all.get(place).kind() == kind && all.get(place).way() == way)) {
                place++;
            }
            Map<Long, AccuracyMatrix> own = new LinkedHashMap<>();
            if (place < all.size()) {
                own.putAll(all.get(place).matrices());
                own.put(seed, matrix);
                all.set(place, new Entry(kind, way, own));
            } else {
                own.put(seed, matrix);
                all.add(new Entry(kind, way, own));
            }
        });
        return new ContinualReport(manifest, drawn, all);
    }

    /**
     * Of each seed the average as a share of that of joint training; empty if that was not run with the same seeds, or was not told the
     * task where this was.
     */
    public Optional<MeanAndDeviation> shareOfJoint(Entry entry) {
        Map<Long, AccuracyMatrix> joint = entries.stream()
                .filter(other -> other.kind() == RemedyKind.JOINT)
                .filter(other -> other.way().isTold() || !entry.way().isTold())
                .findFirst()
                .map(Entry::matrices)
                .orElse(Map.of());
        List<Double> shares = new ArrayList<>();
        entry.matrices().forEach((seed, matrix) -> {
            AccuracyMatrix best = joint.get(seed);
            if (best != null) {
                shares.add(matrix.average() / best.average());
            }
        });
        return shares.size() < entry.matrices().size()
                ? Optional.empty()
                : Optional.of(MeanAndDeviation.of(
                        shares.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /** Scores in points of 100, and what to know where some were told the task and others not. */
    public String toTable() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-26s %5s %13s %13s %13s %13s %13s%n",
                "remedy",
                "seeds",
                "average",
                "backward",
                "forward",
                "forgetting",
                "% of joint"));
        for (Entry entry : entries) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-26s %5d %13s %13s %13s %13s %13s%n",
                    entry.name(),
                    entry.matrices().size(),
                    entry.of(AccuracyMatrix::average).inPoints(),
                    entry.of(AccuracyMatrix::backwardTransfer).inPoints(),
                    entry.of(AccuracyMatrix::forwardTransfer).inPoints(),
                    entry.of(AccuracyMatrix::forgetting).inPoints(),
                    shareOfJoint(entry).map(MeanAndDeviation::inPoints).orElse("–")));
        }
        if (manifest.setting() != Setting.TASK
                && entries.stream().anyMatch(entry -> entry.way().isTold())) {
            table.append(String.format(
                    Locale.ROOT,
                    "%s is told the task of each text: it forgets nothing by construction, and does not stand beside joint, which is"
                            + " not told.%n",
                    Way.TASK_KNOWN.code()));
        }
        return table.toString();
    }

    /** As {@code report.json} has it: figures that were not measured are null. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stream", manifest.name());
        json.put("language", manifest.language().code());
        json.put("setting", manifest.setting().code());
        json.put(
                "tasks",
                manifest.tasks().stream().map(StreamManifest.Task::name).toList());
        json.put("metric", "macro_f1");
        json.put("texts", drawn.stream().map(DrawnTexts::toJson).toList());
        json.put("remedies", entries.stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("remedy", entry.kind().code());
        json.put("way", entry.way().code());
        json.put("told_the_task", entry.way().isTold());
        json.put("average", entry.of(AccuracyMatrix::average).toJson());
        json.put("backward_transfer", entry.of(AccuracyMatrix::backwardTransfer).toJson());
        json.put("forward_transfer", entry.of(AccuracyMatrix::forwardTransfer).toJson());
        json.put("forgetting", entry.of(AccuracyMatrix::forgetting).toJson());
        shareOfJoint(entry).ifPresent(share -> json.put("share_of_joint", share.toJson()));
        List<Map<String, Object>> runs = new ArrayList<>();
        entry.matrices().forEach((seed, matrix) -> {
            Map<String, Object> run = new LinkedHashMap<>();
            run.put("seed", seed);
            run.put("before", known(matrix.before()));
            run.put("matrix", matrix.rows().stream().map(ContinualReport::known).toList());
            runs.add(run);
        });
        json.put("runs", runs);
        return json;
    }

    private static List<Optional<Double>> known(List<Double> row) {
        return row.stream()
                .map(score -> score.isNaN() ? Optional.<Double>empty() : Optional.of(score))
                .toList();
    }
}
