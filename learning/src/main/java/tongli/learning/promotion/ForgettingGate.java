package tongli.learning.promotion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.perception.registry.GateFigure;
import tongli.perception.registry.GateNote;
import tongli.perception.registry.RegisteredModel;
import tools.jackson.databind.JsonNode;

/**
 * No earlier task of a stream loses more than so much: of each task but the last, the best F1 after any earlier task less that at the
 * end. By the report of {@code learn continual} that was registered with the model, of its own stream, remedy and seed.
 *
 * <p>Source: Chaudhry et al., "Riemannian walk", ECCV 2018, section 3, here the most over tasks and not the mean.
 */
record ForgettingGate(double most) implements Gate {
    private static final String NAME = "forgetting";

    @Override
    public List<GateFigure> measure(Examination of) throws IOException {
        JsonNode provenance = of.candidate().json(RegisteredModel.PROVENANCE);
        Optional<JsonNode> report = of.candidate().jsonIfThere(RegisteredModel.FORGETTING);
        String remedy = provenance.path("remedy").asString("");
        if (remedy.isEmpty() && report.isEmpty()) {
            return List.of(GateFigure.needless(NAME, most, false, GateNote.of("no_stream")));
        }
        String stream = provenance.path("stream_sha256").asString("");
        return List.of(report.filter(found -> !stream.isEmpty()
                        && found.path("stream_sha256").asString("").equals(stream))
                .flatMap(found -> matrix(found, remedy, provenance.path("seed").asString("")))
                .map(this::judged)
                .orElseGet(() -> GateFigure.missing(NAME, most, false, GateNote.of("no_matrix"))));
    }

    /** That of the way that is not told the task, if there is one. */
    private static Optional<List<List<Double>>> matrix(JsonNode report, String remedy, String seed) {
        return report.path("remedies")
                .valueStream()
                .filter(entry -> entry.path("remedy").asString("").equals(remedy))
                .sorted((one, other) -> Boolean.compare(
                        one.path("told_the_task").asBoolean(true),
                        other.path("told_the_task").asBoolean(true)))
                .flatMap(entry -> entry.path("runs").valueStream())
                .filter(run -> run.path("seed").asString("").equals(seed))
                .findFirst()
                .map(run -> rows(run.path("matrix")));
    }

    private static List<List<Double>> rows(JsonNode matrix) {
        List<List<Double>> rows = new ArrayList<>();
        for (JsonNode row : matrix) {
            rows.add(row.valueStream()
                    .map(score -> score.isNumber() ? score.asDouble() : Double.NaN)
                    .toList());
        }
        return rows;
    }

    private GateFigure judged(List<List<Double>> rows) {
        int last = rows.size() - 1;
        if (last < 1 || rows.stream().anyMatch(row -> row.size() != rows.size())) {
            return GateFigure.missing(NAME, most, false, GateNote.of("matrix_not_square"));
        }
        double worst = Double.NEGATIVE_INFINITY;
        int of = 0;
        for (int task = 0; task < last; task++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int after = task; after < last; after++) {
                best = Math.max(best, rows.get(after).get(task)); // NaN stays
            }
            double lost = best - rows.get(last).get(task);
            if (!(lost <= worst)) { // NaN too
                worst = lost;
                of = task;
            }
            if (Double.isNaN(worst)) {
                return GateFigure.missing(NAME, most, false, GateNote.of("matrix_lacks_score"));
            }
        }
        return GateFigure.atMost(NAME, worst, most, GateNote.of("task_loses_most", of + 1, rows.size()));
    }
}
