package tongli.learning.promotion;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tongli.core.NearestRank;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.finetune.LabelledFile;
import tongli.perception.registry.GateFigure;
import tongli.perception.registry.GateNote;

/** The 95th percentile (nearest rank) of the time to read a text of the holdout, one after another, on this machine. */
record LatencyGate(Gates.Latency asked) implements Gate {
    private static final int WARM = 20;
    private static final double NANOS = 1e6;

    @Override
    public List<GateFigure> measure(Examination of) throws IOException {
        List<LabelledFile.Row> rows = of.holdout().rows();
        double[] millis = new double[asked.texts()];
        try (TaskReader reader = of.opening().open()) {
            for (int i = -WARM; i < millis.length; i++) {
                LabelledFile.Row row = rows.get(Math.floorMod(i, rows.size()));
                long began = of.nanos().getAsLong();
                reader.read(row);
                if (i >= 0) {
                    millis[i] = (of.nanos().getAsLong() - began) / NANOS;
                }
            }
        }
        Arrays.sort(millis);
        double median = millis[NearestRank.place(millis.length, 0.5)];
        return List.of(GateFigure.atMost(
                "latency.p95_ms",
                millis[NearestRank.place(millis.length, 0.95)],
                asked.p95Millis(),
                GateNote.of("latency", millis.length, String.format(Locale.ROOT, "%.2f", median))));
    }
}
