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
import tongli.perception.registry.GateNote;
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
    /** The numbers that models are served in, as {@code learn evaluate-bias} calls them. */
    private static final String SERVED = "int8";

    @Override
    public List<GateFigure> measure(Examination of) throws IOException {
        if (slice.source() instanceof Gates.Bias.Twins twins) {
            return List.of(measured(of, twins.file()));
        }
        if (slice.source() instanceof Gates.Bias.Figures figures) {
            String file = String.valueOf(figures.file().getFileName());
            return List.of(named(figures(figures.file()), of, file, GateNote.of("figures_of_file", file)));
        }
        Optional<JsonNode> registered = of.candidate().jsonIfThere(RegisteredModel.BIAS);
        return List.of(
                registered.isPresent()
                        ? named(registered.get(), of, RegisteredModel.BIAS, GateNote.of("figures_of_model"))
                        : missing(GateNote.of("no_figures")));
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

    private GateFigure named(JsonNode figures, Examination of, String file, GateNote where) {
        if (!figures.path("model_sha256").isString()) {
            return missing(GateNote.of("figures_of_nobody"));
        }
        String weights = of.candidate().sha256().get(RegisteredModel.WEIGHTS);
        if (!figures.path("model_sha256").asString().equals(weights)) {
            return missing(GateNote.of("figures_of_another"));
        }
        String task = figures.path("task").asString("");
        String precision = figures.path("precision").asString("");
        if (!task.equals(of.task()) || !precision.equals(SERVED)) {
            return missing(GateNote.of("figures_of_other_use", task, precision, of.task()));
        }
        return figures.path("slices")
                .valueStream()
                .filter(one -> one.path("name").asString("").equals(slice.name()))
                .findFirst()
                .map(one -> one.path("gap"))
                .filter(gap -> gap.isNumber() && gap.asDouble() >= 0)
                .map(gap -> GateFigure.atMost(name(), gap.asDouble(), slice.most(), where))
                .orElseGet(() -> missing(GateNote.of("no_slice", file)));
    }

    private GateFigure missing(GateNote why) {
        return GateFigure.missing(name(), slice.most(), false, why);
    }

    private GateFigure measured(Examination of, Path file) throws IOException {
        Tsv twins = Tsv.read(file);
        String remedy = "name the columns text, label and counterpart";
        int text = twins.column("text", remedy);
        int label = twins.column("label", remedy);
        int counterpart = twins.column("counterpart", remedy);
        if (twins.rows().isEmpty()) {
            return missing(GateNote.of("no_twins", file.getFileName()));
        }
        double sum = 0;
        int flips = 0;
        try (TaskReader reader = of.opening().open()) {
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
        return GateFigure.atMost(name(), Math.abs(sum / pairs), slice.most(), GateNote.of("twins", pairs, flips));
    }

    private static double[] shares(TaskReader reader, String text) {
        return reader.read(new LabelledFile.Row("", text, Map.of(), false, "")).shares();
    }
}
