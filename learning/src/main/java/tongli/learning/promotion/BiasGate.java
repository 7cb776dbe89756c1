package tongli.learning.promotion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.learning.corpus.Tsv;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.metric.Thresholds;
import tongli.perception.registry.GateFigure;
import tongli.perception.registry.RegisteredModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a reading moves where only something changes that should not matter. A gap that was measured elsewhere is taken by its name
 * from a report; one that is measured here is the size of the mean difference of the label's probability between a text and its
 * counterpart.
 */
record BiasGate(Gates.Bias slice) implements Gate {
    private static final long LARGEST = 16L << 20;

    @Override
    public List<GateFigure> measure(Examination of) throws IOException {
        if (slice.source() instanceof Gates.Bias.Twins twins) {
            return List.of(measured(of, twins.file()));
        }
        if (slice.source() instanceof Gates.Bias.Figures figures) {
            return List.of(named(
                    Optional.of(figures(figures.file())),
                    of,
                    "by " + figures.file().getFileName()));
        }
        return List.of(named(
                of.candidate().jsonIfThere(RegisteredModel.BIAS), of, "by the figures registered with the model"));
    }

    private String name() {
        return "bias." + slice.name();
    }

    private static JsonNode figures(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + ": larger than any figures of bias; name another file");
        }
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (JacksonException none) {
            throw new IOException(file + ": no JSON; write it with `learn evaluate-bias`", none);
        }
    }

    private GateFigure named(Optional<JsonNode> figures, Examination of, String where) {
        if (figures.isEmpty()) {
            return missing("no figures were registered with the model; register it with --bias");
        }
        String weights = of.candidate().sha256().get(RegisteredModel.WEIGHTS);
        JsonNode ofModel = figures.get().path("model_sha256");
        if (ofModel.isString() && !ofModel.asString().equals(weights)) {
            return missing("the figures are of another model");
        }
        return figures.get()
                .path("slices")
                .valueStream()
                .filter(one -> one.path("name").asString("").equals(slice.name()))
                .findFirst()
                .map(one -> one.path("gap"))
                .filter(JsonNode::isNumber)
                .map(gap -> GateFigure.atMost(name(), gap.asDouble(), slice.most(), where))
                .orElseGet(() -> missing("there is no gap of that slice, " + where));
    }

    private GateFigure missing(String why) {
        return GateFigure.missing(name(), slice.most(), false, why);
    }

    private GateFigure measured(Examination of, Path file) throws IOException {
        Tsv twins = Tsv.read(file);
        String remedy = "name the columns text, label and counterpart";
        int text = twins.column("text", remedy);
        int label = twins.column("label", remedy);
        int counterpart = twins.column("counterpart", remedy);
        if (twins.rows().isEmpty()) {
            return missing("there are no twins in " + file.getFileName());
        }
        double sum = 0;
        int flips = 0;
        try (TaskReader reader = of.reader()) {
            for (List<String> row : twins.rows()) {
                int place = reader.labels().indexOf(row.get(label));
                if (place < 0) {
                    throw new IOException("%s: the model does not tell the label \"%s\"; it tells %s"
                            .formatted(file, row.get(label), String.join(", ", reader.labels())));
                }
                double[] one = shares(reader, row.get(text));
                double[] other = shares(reader, row.get(counterpart));
                sum += one[place] - other[place];
                flips += Thresholds.argmax(one) == Thresholds.argmax(other) ? 0 : 1;
            }
        }
        int pairs = twins.rows().size();
        return GateFigure.atMost(
                name(),
                Math.abs(sum / pairs),
                slice.most(),
                "%d pairs, the label changes in %d".formatted(pairs, flips));
    }

    private static double[] shares(TaskReader reader, String text) {
        return reader.read(new LabelledFile.Row("", text, Map.of(), false, "")).shares();
    }
}
