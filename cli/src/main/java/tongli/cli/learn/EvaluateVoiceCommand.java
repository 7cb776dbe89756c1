package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.voice.Alteration;
import tongli.learning.voice.Hearing;
import tongli.learning.voice.VoiceEvaluation;
import tongli.learning.voice.VoiceRoute;
import tongli.learning.voice.VoiceSet;
import tongli.learning.voice.VoiceTables;
import tongli.perception.voice.VoiceFileReader;
import tongli.perception.voice.emotion.SpeechEmbedder;
import tongli.perception.voice.emotion.VoiceReader;
import tongli.perception.voice.network.FrozenSpeech;
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
            paramLabel = "N|all",
            description =
                    "Enrol each speaker by their first N neutral recordings by name, which are then not judged; or put each on a"
                            + " scale of all of their recordings, whose labels nobody looks at (all). Several by commas"
                            + " (default: ${DEFAULT-VALUE}, strangers).")
    private List<String> enrolled = List.of();

    @Option(
            names = "--model",
            split = ",",
            defaultValue = "logistic",
            paramLabel = "logistic|svm|discriminant|mlp|bilstm|bilstm_bands|ensemble",
            description = "How it is learnt; several by commas; ensemble is logistic, mlp and bilstm together"
                    + " (default: ${DEFAULT-VALUE}).")
    private List<VoiceRoute> routes = List.of();

    @Option(
            names = "--trained",
            paramLabel = "DIR|FILE",
            description = "Judge this model of learn train --task voice instead, on the emotions that it can name.")
    private @Nullable Path trained;

    @Option(
            names = "--altered",
            description = "Learn from each recording a tenth faster, a tenth slower and noisier, too.")
    private boolean altered;

    @Mixin
    private EmbeddingOption embedding = new EmbeddingOption();

    @Option(names = "--confusion", description = "In tables, show what was taken for what, too.")
    private boolean confusion;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "Of networks and of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        if (trained != null && embedding.isGiven()) {
            throw new ParameterException(
                    spec.commandLine(), "--trained brings its own speech embedding; leave --embedding out.");
        }
        try {
            List<Hearing> hearings = enrolled.stream().map(this::hearing).toList();
            if (trained == null) {
                learnt(hearings, err);
            } else {
                trained(hearings, trained);
            }
        } catch (IOException unreadable) {
            throw FileTrouble.with(unreadable, "are --data, --embedding and --trained right?");
        } catch (IllegalArgumentException small) {
            throw new WorkFailed(String.valueOf(small.getMessage()), small);
        }
    }

    private void learnt(List<Hearing> hearings, PrintWriter err) throws IOException {
        VoiceSet set;
        Optional<FrozenSpeech> embedder = embedding.open();
        try {
            set = set(embedder.map(found -> found));
        } finally {
            embedder.ifPresent(FrozenSpeech::close);
        }
        for (Hearing hearing : hearings) {
            new VoiceEvaluation(routes, hearing, seed)
                    .run(set, speaker -> err.println("judged speaker " + speaker))
                    .forEach((route, result) -> say(route.code(), embedder.isPresent(), hearing, result));
        }
    }

    private void trained(List<Hearing> hearings, Path model) throws IOException {
        try (VoiceFileReader file = VoiceFileReader.open(model)) {
            VoiceReader reader = file.reader();
            VoiceSet set = set(reader.embedder()).basic();
            for (Hearing hearing : hearings) {
                VoiceEvaluation evaluation = new VoiceEvaluation(routes, hearing, seed);
                say(
                        "trained",
                        reader.embedder().isPresent(),
                        hearing,
                        evaluation.judge(reader.model(), reader.utterances(), set));
            }
        }
    }

    private VoiceSet set(Optional<SpeechEmbedder> embedder) throws IOException {
        VoiceSet set = VoiceSet.read(data, altered ? List.of(Alteration.values()) : List.of(), embedder);
        if (format.isTable()) {
            spec.commandLine().getOut().println(VoiceTables.head());
        }
        return set;
    }

    private Hearing hearing(String code) {
        try {
            Hearing hearing = Hearing.of(code);
            if (trained != null && hearing.needsAll()) {
                throw new IllegalArgumentException("a trained model knows no scale of all recordings; give a number");
            }
            return hearing;
        } catch (IllegalArgumentException odd) {
            throw new ParameterException(spec.commandLine(), "--enrol: " + odd.getMessage());
        }
    }

    private void say(String model, boolean embedded, Hearing hearing, VoiceEvaluation.Result result) {
        spec.commandLine()
                .getOut()
                .println(
                        format.isTable()
                                ? VoiceTables.row(
                                        model + (altered ? ", altered" : "") + (embedded ? ", embedding" : ""),
                                        hearing,
                                        result)
                                : TongliJson.line(line(model, embedded, hearing.code(), result)));
        if (confusion && format.isTable()) {
            spec.commandLine().getOut().println("\n" + VoiceTables.confusion(result) + "\n");
        }
        spec.commandLine().getOut().flush();
    }

    private Map<String, Object> line(String model, boolean embedded, String hearing, VoiceEvaluation.Result result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("model", model);
        line.put("altered", altered);
        line.put("embedding", embedded);
        line.put("enrolled_by", hearing);
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
