package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.voice.VoiceEvaluation;
import tongli.learning.voice.VoiceRoute;
import tongli.learning.voice.VoiceSet;
import tongli.perception.voice.VoiceModels;
import tongli.wire.TongliJson;

/** {@code tongli learn evaluate-voice}. */
@Command(
        name = "evaluate-voice",
        description = {
            "Learn emotion in voices from all speakers of a folder but one, judge it on that one, and so on for each speaker; one"
                    + " line of JSON for each --enrol.",
            "The folder has labels.tsv with columns file, emotion and speaker. What is chosen is chosen among the speakers learnt"
                    + " from. Intervals draw speakers."
        })
final class EvaluateVoiceCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The recordings.")
    private Path data = Path.of("");

    @Option(
            names = "--enrol",
            split = ",",
            defaultValue = "0",
            paramLabel = "N",
            description =
                    "Enrol each speaker by their first N neutral recordings by name, which are then not judged; several by commas"
                            + " (default: ${DEFAULT-VALUE}, strangers).")
    private List<Integer> enrolled = List.of();

    @Option(
            names = "--model",
            defaultValue = "logistic",
            paramLabel = "logistic|svm|discriminant",
            description = "How it is learnt (default: ${DEFAULT-VALUE}).")
    private VoiceRoute route = VoiceRoute.LOGISTIC;

    @Option(
            names = "--trained",
            paramLabel = "FILE",
            description = "Judge this model of learn train --task voice instead, on the emotions that it can name.")
    private @Nullable Path trained;

    @Option(names = "--seed", defaultValue = "7", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            VoiceSet set = VoiceSet.read(data);
            for (int count : enrolled) {
                VoiceEvaluation evaluation = new VoiceEvaluation(route, count, seed);
                VoiceEvaluation.Result result = trained == null
                        ? evaluation.run(set, speaker -> err.println("judged speaker " + speaker))
                        : evaluation.judge(VoiceModels.read(trained), set.basic());
                spec.commandLine().getOut().println(TongliJson.line(line(count, result)));
                spec.commandLine().getOut().flush();
            }
        } catch (IOException unreadable) {
            throw FileTrouble.with(unreadable, "are --data and --trained right?");
        } catch (IllegalArgumentException small) {
            throw new WorkFailed(String.valueOf(small.getMessage()), small);
        }
    }

    private Map<String, Object> line(int count, VoiceEvaluation.Result result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("model", trained == null ? route.name().toLowerCase(Locale.ROOT) : "trained");
        line.put("enrolled_by", count);
        line.put("recordings", result.recordings());
        line.put("unweighted_average_recall", result.unweightedAverageRecall());
        line.put("interval", result.interval());
        line.put("expected_calibration_error", result.calibrationError());
        line.put("sure", result.sure());
        line.put("right_where_sure", result.rightWhereSure());
        line.put("arousal_in_order", result.arousalInOrder());
        line.put("labels", result.labels());
        line.put("confusion", result.confusion().counts());
        line.put("by_speaker", result.bySpeaker());
        return line;
    }
}
