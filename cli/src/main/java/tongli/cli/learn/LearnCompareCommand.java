package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.learn.ComparisonOutput.Figure;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.learning.evaluation.FileEvaluation;
import tongli.learning.evaluation.Judged;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.metric.PairedBootstrap;
import tongli.learning.sequence.JudgedSequences;
import tongli.learning.sequence.OrderedFile;
import tongli.learning.sequence.SequenceEvaluation;
import tongli.learning.tagging.JudgedSpans;
import tongli.learning.tagging.TagEvaluation;
import tongli.learning.tagging.TaggedFile;
import tongli.perception.encoder.TaskModelFile;
import tongli.wire.TongliJson;

/** {@code tongli learn compare}: two models on the same texts. */
@Command(
        name = "compare",
        description = {
            "Say whether one model is better than another on the same labelled texts, by the paired bootstrap.",
            "The difference is the second's macro-F1 less the first's.",
            "Models of spans (--task tag) are compared by the F1 of all spans, both ends right and overlapping; models of labels in "
                    + "order by the share of lists wholly right and the micro-F1 of their sets."
        },
        footer = "Example: ./tongli learn compare --task mood --lang en --model runs/a --model runs/b --data mood.tsv")
final class LearnCompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--model",
            required = true,
            arity = "1..2",
            paramLabel = "DIR|FILE",
            description =
                    "Two models, or the folders they were trained in; or one, which is compared with the model of emotion "
                            + "that ships.")
    private List<Path> models = List.of();

    @Option(names = "--task", required = true, paramLabel = "NAME", description = "What they tell.")
    private String task = "";

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language they read.")
    private Language language = Language.ZH;

    @Mixin
    private LabelledFiles data = new LabelledFiles();

    @Mixin
    private LabelledChoice labelled = new LabelledChoice();

    @Option(
            names = "--samples",
            defaultValue = "2000",
            description = "How many sets are drawn, 100 to 1,000,000 (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(names = "--seed", defaultValue = "7", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if (samples < 100 || samples > 1_000_000) {
            throw new ParameterException(
                    spec.commandLine(), "--samples is %d; it must be 100 to 1,000,000.".formatted(samples));
        }
        if (models.size() > 2) {
            throw new ParameterException(spec.commandLine(), "give --model one or two files.");
        }
        try {
            List<Path> files = models.stream().map(ModelPlace::of).toList();
            List<TaskModelFile> contents = new ArrayList<>();
            for (Path file : files) {
                contents.add(TaskModelFile.read(file));
            }
            Told told = Told.byAll(contents);
            Unfit.refuseLanguage(spec, contents.get(0), language);
            switch (told) {
                case SPANS -> spans(files, contents);
                case ORDER -> sequences(files, contents);
                case LABELS -> labels(files);
            }
            return 0;
        } catch (ArithmeticException astray) {
            throw new WorkFailed(String.valueOf(astray.getMessage()), astray);
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unfit.getMessage()), unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "are --data and --model right?");
        }
    }

    private void spans(List<Path> files, List<TaskModelFile> contents) throws IOException {
        TagOutput.refuseColumns(spec);
        TagOutput.refuseOther(spec, contents.get(0), task, language);
        TaggedFile data = TaggedFile.readAll(this.data.paths());
        Judging<JudgedSpans> judging = file -> TagEvaluation.run(file, data, labelled.precision(), this::read);
        JudgedSpans first = judged(files.get(0), judging);
        JudgedSpans second = judged(files.get(1), judging);
        print(
                data.texts().size(),
                new Figure("exact_f1", "F1, both ends right", first.exactF1Beside(second, samples, seed)),
                new Figure("overlapping_f1", "F1, overlapping", first.overlappingF1Beside(second, samples, seed)));
    }

    private void sequences(List<Path> files, List<TaskModelFile> contents) throws IOException {
        SequenceOutput.refuseOptions(spec);
        SequenceOutput.refuseApart(contents);
        SequenceOutput.refuseOther(spec, contents.get(0), task, language);
        OrderedFile data = OrderedFile.readAll(this.data.paths(), labelled.ordered(spec));
        Judging<JudgedSequences> judging = file -> SequenceEvaluation.run(file, data, labelled.precision(), this::read);
        JudgedSequences first = judged(files.get(0), judging);
        JudgedSequences second = judged(files.get(1), judging);
        print(
                data.texts().size(),
                new Figure("exact", "all in order", first.exactBeside(second, samples, seed)),
                new Figure("micro_f1", "micro F1", first.microF1Beside(second, samples, seed)));
    }

    private void labels(List<Path> files) throws IOException {
        LabelledFile texts = labelled.read(spec, data.paths());
        Judging<Judged> judging = file -> judged(Optional.of(file), texts);
        Judged first = files.size() == 2 ? judged(files.get(0), judging) : judged(Optional.empty(), texts);
        Judged second = judged(files.get(files.size() - 1), judging);
        if (!first.labels().equals(second.labels())) {
            throw new IllegalArgumentException("the two models have their labels in another order; train them alike");
        }
        PairedBootstrap compared = PairedBootstrap.ofMacroF1(
                first.labels(), first.truth(), first.asserted(), second.asserted(), samples, seed);
        if (format.isTable()) {
            spec.commandLine().getOut().println(ComparisonOutput.line("macro F1", first.texts(), compared));
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("texts", first.texts());
        fields.put("first_macro_f1", compared.first());
        fields.put("second_macro_f1", compared.second());
        ComparisonOutput.putDifference(fields, compared);
        spec.commandLine().getOut().println(TongliJson.line(fields));
    }

    private Judged judged(Optional<Path> file, LabelledFile texts) throws IOException {
        return FileEvaluation.run(labelled.of(task, language, file), texts, this::read);
    }

    /** Says of what does not fit which of the two it is. */
    private static <T> T judged(Path file, Judging<T> judging) throws IOException {
        try {
            return judging.of(file);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException(file + ": " + unfit.getMessage(), unfit);
        }
    }

    private interface Judging<T> {
        T of(Path file) throws IOException;
    }

    private void read(int texts) {
        spec.commandLine().getErr().println("%,d texts read".formatted(texts));
    }

    private void print(int texts, Figure... figures) {
        ComparisonOutput.print(
                texts, List.of(figures), format.isTable(), spec.commandLine().getOut());
    }
}
