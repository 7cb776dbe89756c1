package tongli.learning.fusion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tongli.core.ModelId;
import tongli.core.Require;
import tongli.learning.corpus.StrictJsonLines;
import tongli.perception.fusion.ConflictCheck;
import tongli.perception.fusion.Fusion;
import tongli.perception.fusion.FusionLimits;
import tongli.perception.fusion.GateWeights;
import tongli.perception.fusion.LateModel;
import tongli.perception.fusion.Modality;
import tongli.perception.fusion.ModalityReading;
import tongli.perception.fusion.Weighting;
import tongli.wire.TongliJson;

/**
 * Learns a {@link GateWeights} from rows of one's own ({@link FusionRow}, one a line) and writes it to {@value #FILE}.
 *
 * <p>Every fifth person is kept apart by the seed, with all their rows, and judged beside late fusion and each modality alone; rows that
 * name no person stand each by itself. Weights and limits are learnt of the others. Stateless.
 */
public final class GateTraining {
    /** What {@code --task} is called. */
    public static final String TASK = "fusion";

    /** What it writes. */
    public static final String FILE = "fusion.json";

    /** Below it 18 numbers cannot be learnt in earnest. */
    private static final int FEWEST = 50;

    private static final int APART = 5;
    private static final ConflictCheck ANY = new ConflictCheck(Map.of());

    private GateTraining() {}

    /**
     * @param training how many rows taught it
     * @param figures on the rows kept apart, one a way of reading: {@code gate}, {@code late}, and each modality where it is there
     */
    public record Outcome(Path model, int training, List<FusionFigures> figures) {}

    /**
     * @param data one file or several, read as one
     * @param commandLine that makes the same again, for the provenance
     * @throws IOException if a file cannot be read, has a faulty row, or {@code out} cannot be written
     * @throws IllegalArgumentException if there are too few rows
     */
    public static Outcome run(List<Path> data, Path out, long seed, String commandLine) throws IOException {
        List<FusionRow> rows = new ArrayList<>();
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("command", commandLine);
        provenance.put("seed", Long.toString(seed));
        for (Path file : data) {
            StrictJsonLines<FusionRow> lines = StrictJsonLines.read(file, FusionRow::of);
            rows.addAll(lines.rows());
            provenance.put("train_sha256 " + file.getFileName(), lines.sha256());
        }
        if (rows.size() < FEWEST) {
            throw new IllegalArgumentException(
                    "%d rows are too few to learn a gate from; give at least %d, or use late fusion"
                            .formatted(rows.size(), FEWEST));
        }
        List<String> persons = persons(rows);
        Set<String> apart = apart(persons, seed);
        List<Integer> training = IntStream.range(0, rows.size())
                .filter(i -> !apart.contains(persons.get(i)))
                .boxed()
                .toList();
        List<Integer> judging = IntStream.range(0, rows.size())
                .filter(i -> apart.contains(persons.get(i)))
                .boxed()
                .toList();
        Require.notEmpty("the rows to learn from (is there more than one person?)", training);
        GateFit.Fitted fitted = GateFit.fit(training.stream().map(rows::get).toList());
        FusionLimits limits = limits(fitted, rows, persons, training);
        Files.createDirectories(out);
        Path model = out.resolve(FILE);
        Files.writeString(model, file(fitted, limits, provenance));
        return new Outcome(
                model,
                training.size(),
                figures(weights(fitted, limits), rows, persons, judging, new PersonBootstrap(seed)));
    }

    private static GateWeights weights(GateFit.Fitted fitted, FusionLimits limits) {
        return new GateWeights(fitted.weights(), fitted.scales(), limits, new ModelId(GateWeights.KIND, "own"));
    }

    private static List<String> persons(List<FusionRow> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).person().isEmpty()
                        ? "row " + i
                        : rows.get(i).person())
                .toList();
    }

    private static Set<String> apart(List<String> persons, long seed) {
        List<String> shuffled = new ArrayList<>(new TreeSet<>(persons));
        Collections.shuffle(shuffled, new Random(seed));
        return new TreeSet<>(shuffled.subList(0, Math.max(1, shuffled.size() / APART)));
    }

    private static FusionLimits limits(
            GateFit.Fitted fitted, List<FusionRow> rows, List<String> persons, List<Integer> training) {
        List<Judged> judged = judged(weights(fitted, new FusionLimits(1, 0)), rows, persons, training);
        List<Boolean> agreeing = training.stream()
                .map(i -> rows.get(i).readings().size() > 1
                        && rows.get(i).readings().stream()
                                        .map(one -> one.distribution().dominant())
                                        .distinct()
                                        .count()
                                == 1)
                .toList();
        return LimitsFit.of(judged, agreeing);
    }

    private static List<Judged> judged(
            Weighting weighting, List<FusionRow> rows, List<String> persons, List<Integer> which) {
        Fusion fusion = new Fusion(weighting, ANY);
        return which.stream()
                .map(i -> Judged.of(
                        persons.get(i),
                        fusion.distribution(rows.get(i).readings()),
                        rows.get(i).label()))
                .toList();
    }

    private static List<FusionFigures> figures(
            GateWeights gate,
            List<FusionRow> rows,
            List<String> persons,
            List<Integer> which,
            PersonBootstrap bootstrap) {
        List<FusionFigures> figures = new ArrayList<>();
        figures.add(FusionFigures.of("gate", judged(gate, rows, persons, which), bootstrap));
        figures.add(FusionFigures.of("late", judged(LateModel.bundled().weights(), rows, persons, which), bootstrap));
        for (Modality modality : Modality.values()) {
            List<Judged> alone = new ArrayList<>();
            for (int i : which) {
                for (ModalityReading reading : rows.get(i).readings()) {
                    if (reading.modality() == modality) {
                        alone.add(Judged.of(
                                persons.get(i),
                                reading.distribution(),
                                rows.get(i).label()));
                    }
                }
            }
            if (!alone.isEmpty()) {
                figures.add(FusionFigures.of(modality.code(), alone, bootstrap));
            }
        }
        return figures;
    }

    private static String file(GateFit.Fitted fitted, FusionLimits limits, Map<String, String> provenance) {
        Map<String, Object> weights = new TreeMap<>();
        fitted.weights().forEach((modality, own) -> weights.put(modality.code(), own));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", GateWeights.KIND);
        fields.put("format", 1);
        fields.put("version", "own");
        fields.put("features", GateWeights.FEATURES);
        fields.put("weights", weights);
        fields.put("scales", fitted.scales());
        fields.put("ceiling", LateFile.number(limits.ceiling()));
        fields.put("abstain_below", LateFile.number(limits.abstainBelow()));
        fields.put("provenance", provenance);
        return TongliJson.exactLine(fields) + "\n";
    }
}
