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
import tongli.learning.reading.BootstrapRate;
import tongli.learning.sequence.SequenceReport;
import tongli.learning.sequence.SequenceTraining;
import tongli.learning.tagging.TagTraining;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.wire.TongliJson;

/** How well labels are told in their order, for people or as one line of JSON; and which options do not go with that. */
final class SequenceOutput {
    private static final List<String> WITHOUT_ORDER = Stream.concat(
                    Stream.of("--answers", "--map", "--by", "--tier", "--confusion", "--coverage", "--features"),
                    AugmentChoice.OPTIONS.stream())
            .toList();

    private SequenceOutput() {}

    /** @throws ParameterException naming an option that speaks of labels without an order */
    static void refuseOptions(CommandSpec spec) {
        Unfit.refuse(
                spec, WITHOUT_ORDER, "goes with labels that have no order; for labels in their order leave it out.");
    }

    /** @throws ParameterException if spans are to be marked */
    static void refuseTags(CommandSpec spec, String task) {
        if (task.equals(TagTraining.TASK)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--task tag marks spans, which --ordered does not go with; leave it out, or give the task another name.");
        }
    }

    /** @throws ParameterException if another task or language was asked for than the model has */
    static void refuseOther(CommandSpec spec, TaskModelFile model, @Nullable String task, @Nullable Language language) {
        String own = taskOf(model);
        if (task != null && !task.equals(own)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--task is %s, but the model tells %s in order; give --task %s.".formatted(task, own, own));
        }
        if (language != null) {
            Unfit.refuseLanguage(spec, model, language);
        }
    }

    /** @throws IllegalArgumentException if two models have another task */
    static void refuseApart(List<TaskModelFile> models) {
        List<String> tasks =
                models.stream().map(SequenceOutput::taskOf).distinct().toList();
        if (tasks.size() > 1) {
            throw new IllegalArgumentException(
                    "the first model tells %s and the second %s; train both with the same --task"
                            .formatted(tasks.get(0), tasks.get(1)));
        }
    }

    private static String taskOf(TaskModelFile model) {
        return model.heads().stream()
                .map(TaskModelFile.Head::task)
                .filter(head -> head.kind() == TaskHead.Kind.STEPS)
                .findFirst()
                .map(TaskHead::name)
                .orElseThrow();
    }

    /** Tells what a training came to. */
    static void trained(SequenceTraining.Outcome outcome, String task, CommandSpec spec) {
        PrintWriter err = spec.commandLine().getErr();
        err.print(outcome.report().toTable());
        if (outcome.several() == 0) {
            err.println("no training text has two labels or more, so no order was learnt; give some that have");
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("task", task);
        line.put("training", outcome.training());
        line.put("with_several_labels", outcome.several());
        line.put("tuning", outcome.tuning());
        line.put("near_duplicates", outcome.dropped());
        line.put("exact", outcome.report().exact().value());
        line.put("macro_f1", outcome.report().set().macroF1());
        line.put("micro_f1", outcome.report().set().microF1());
        spec.commandLine().getOut().println(TongliJson.exactLine(line));
        err.println("wrote " + outcome.model());
    }

    static void print(SequenceReport report, boolean table, PrintWriter out) {
        ReportFields.print(table, report::toTable, () -> fields(report), out);
    }

    private static Map<String, Object> fields(SequenceReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("texts", report.texts());
        fields.put("exact", rate(report.exact()));
        fields.put("order", rate(report.order()));
        fields.put("macro_f1", report.set().macroF1());
        fields.put("macro_f1_interval", report.macroF1());
        fields.put("micro_f1", report.set().microF1());
        fields.put("micro_f1_interval", report.microF1());
        fields.put("means", ReportFields.means(report.set()));
        fields.put("labels", ReportFields.labels(report.set()));
        return fields;
    }

    private static Map<String, @Nullable Object> rate(BootstrapRate rate) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("hits", rate.hits());
        fields.put("total", rate.total());
        boolean known = rate.total() > 0;
        fields.put("share", known ? rate.value() : null);
        fields.put("interval", known ? new double[] {rate.low(), rate.high()} : null);
        return fields;
    }
}
