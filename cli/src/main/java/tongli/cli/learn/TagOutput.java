package tongli.cli.learn;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.core.Language;
import tongli.learning.metric.ClassificationReport;
import tongli.learning.tagging.SpanReport;
import tongli.learning.tagging.TagTargets;
import tongli.learning.tagging.TagTraining;
import tongli.perception.encoder.TaskModelFile;
import tongli.wire.TongliJson;

/** How well spans are found, for people or as one line of JSON; and which options do not go with spans. */
final class TagOutput {
    private static final List<String> OF_LABELS = Stream.concat(
                    Stream.of(
                            "--text",
                            "--answers",
                            "--labels",
                            "--map",
                            "--by",
                            "--tier",
                            "--confusion",
                            "--coverage",
                            "--features"),
                    AugmentChoice.OPTIONS.stream())
            .toList();

    private TagOutput() {}

    /** @throws ParameterException naming an option that speaks of labels of whole texts */
    static void refuseColumns(CommandSpec spec) {
        Unfit.refuse(
                spec,
                OF_LABELS,
                "goes with labels of whole texts; for spans a line has the fields \"text\" and \"spans\": leave it out.");
    }

    /** @throws ParameterException if another task or language was asked for than a model of spans has */
    static void refuseOther(CommandSpec spec, TaskModelFile model, @Nullable String task, @Nullable Language language) {
        if (task != null && !task.equals(TagTraining.TASK)) {
            throw new ParameterException(
                    spec.commandLine(), "--task is %s, but the model tells spans; give --task tag.".formatted(task));
        }
        if (language != null) {
            Unfit.refuseLanguage(spec, model, language);
        }
    }

    /** @throws ParameterException if spans were asked for of a model that tells labels of whole texts */
    static void refuseLabels(CommandSpec spec, TaskModelFile model, String task) {
        List<String> told =
                model.heads().stream().map(head -> head.task().name()).toList();
        if (task.equals(TagTraining.TASK) && !told.contains(task)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--task is %s, but the model tells no spans; it tells %s."
                            .formatted(task, String.join(", ", told)));
        }
    }

    /** Tells what a training came to. */
    static void trained(TagTraining.Outcome outcome, CommandSpec spec) {
        PrintWriter err = spec.commandLine().getErr();
        err.print(outcome.report().toTable());
        TagTargets.Unlearnt unlearnt = outcome.unlearnt();
        say(
                err,
                unlearnt.beyond(),
                "%,d spans lie beyond the tokens that are read in training; raise --tokens to learn from them");
        say(err, unlearnt.tokenless(), "%,d spans hold no sign that the encoder knows; nothing is learnt from them");
        say(
                err,
                unlearnt.taken(),
                "%,d spans share their one token with the span before, which keeps it; mark whole words to learn from them");
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("task", TagTraining.TASK);
        line.put("training", outcome.training());
        line.put("tuning", outcome.tuning());
        line.put("near_duplicates", outcome.dropped());
        line.put("spans_beyond", unlearnt.beyond());
        line.put("spans_without_token", unlearnt.tokenless());
        line.put("spans_taken", unlearnt.taken());
        line.put("exact_f1", outcome.report().exact().microF1());
        line.put("overlapping_f1", outcome.report().overlapping().microF1());
        spec.commandLine().getOut().println(TongliJson.exactLine(line));
        err.println("wrote " + outcome.model());
    }

    private static void say(PrintWriter err, int spans, String what) {
        if (spans > 0) {
            err.println(what.formatted(spans));
        }
    }

    static void print(SpanReport report, boolean table, PrintWriter out) {
        ReportFields.print(table, report::toTable, () -> fields(report), out);
    }

    private static Map<String, Object> fields(SpanReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("texts", report.texts());
        fields.put("exact", fields(report.exact()));
        fields.put("overlapping", fields(report.overlapping()));
        return fields;
    }

    private static Map<String, Object> fields(ClassificationReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("means", ReportFields.means(report));
        fields.put("labels", ReportFields.labels(report));
        return fields;
    }
}
