package tongli.cli.learn;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.BundledAssessor;
import tongli.core.Mechanism;
import tongli.learning.coaching.EpitomeEvaluation;
import tongli.learning.coaching.LevelAgreement;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.understanding.BundledReplyReader;
import tongli.wire.TongliJson;

/** Agreement of the assessor's levels with EPITOME's labels, beside the majority floor. */
@Command(
        name = "evaluate-epitome",
        description = "Compare the assessor's levels with the labels of the EPITOME pairs. Changes nothing.")
final class EvaluateEpitomeCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder with the three TSV files.")
    private Path folder = Path.of("");

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
                BundledReplyReader replies = new BundledReplyReader(encoder);
                TextEmotionReader emotions = TextEmotionReader.bundled()) {
            var evaluation = new EpitomeEvaluation(new BundledAssessor(replies, emotions));
            Map<Mechanism, LevelAgreement> agreement = evaluation.run(folder);
            if (format.isTable()) {
                out.println("mechanism | pairs | kappa | macro-F1 (floor) | accuracy (floor)");
            }
            agreement.forEach((mechanism, figures) ->
                    out.println(format.isTable() ? row(mechanism, figures) : json(mechanism, figures)));
        } catch (IllegalArgumentException e) {
            throw new WorkFailed(e.getMessage() == null ? "the data cannot be read" : e.getMessage(), e);
        }
    }

    private static String row(Mechanism mechanism, LevelAgreement figures) {
        return String.format(
                Locale.ROOT,
                "%s | %d | %.3f | %.3f (%.3f) | %.3f (%.3f)",
                mechanism.code(),
                figures.total(),
                figures.quadraticKappa(),
                figures.macroF1(),
                figures.majorityMacroF1(),
                figures.accuracy(),
                figures.majorityAccuracy());
    }

    private static String json(Mechanism mechanism, LevelAgreement figures) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("mechanism", mechanism.code());
        fields.put("pairs", figures.total());
        fields.put("quadratic_kappa", figures.quadraticKappa());
        fields.put("macro_f1", figures.macroF1());
        fields.put("macro_f1_floor", figures.majorityMacroF1());
        fields.put("accuracy", figures.accuracy());
        fields.put("accuracy_floor", figures.majorityAccuracy());
        return TongliJson.line(fields);
    }
}
