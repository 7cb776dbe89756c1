package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
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
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Tier;
import tongli.learning.corpus.EmotionTask;
import tongli.learning.emotion.EmotionEvaluation;
import tongli.learning.evaluation.ConfusionPicture;
import tongli.learning.evaluation.CoveragePicture;
import tongli.learning.evaluation.FileEvaluation;
import tongli.learning.evaluation.Judged;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.metric.RiskCoverage;
import tongli.learning.sequence.OrderedFile;
import tongli.learning.sequence.SequenceEvaluation;
import tongli.learning.tagging.TagEvaluation;
import tongli.learning.tagging.TagTraining;
import tongli.learning.tagging.TaggedFile;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.sequence.SequenceReader;
import tongli.perception.tagging.SpanReader;

/** {@code tongli learn evaluate}: on files of labelled texts, or on the tuning parts of the folder of sets. */
@Command(
        name = "evaluate",
        description = {
            "Judge a model on files of labelled texts: precision, recall and F1 of each label, with an interval; or a model "
                    + "of emotion on the tuning parts of the folder of sets, beside a linear baseline.",
            "A model of spans (--task tag) is judged twice: both ends right, and overlapping.",
            "A model of labels in order is judged by whole lists, by their sets, and by the order of those whose set is right.",
            "Where each text has one label, the answer is the most probable of the file's labels; else all above the thresholds."
        },
        footer = "Example: ./tongli learn evaluate --task polarity --lang en --data posts.tsv --format table"
                + " (posts.tsv: first the line text<TAB>label, then in each line a text, a tab and its label)")
final class LearnEvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--task",
            required = true,
            paramLabel = "NAME",
            description = {
                "On a file: what the model's head tells; of a model of emotion basic, polarity or fine.",
                "On the folder of sets: basic, polarity, fine, brighter, or emotion for all of them."
            })
    private String task = "";

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language it reads.")
    private Language language = Language.ZH;

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = {
                "Labelled texts (.tsv with a header line or .jsonl, also .gz), or the folder with one folder a set.",
                EmotionChoice.AUTHORED
            })
    private List<Path> data = List.of();

    @Option(
            names = "--model",
            paramLabel = "FILE|DIR",
            description = "The model, or the folder it was trained in (default: the one that ships).")
    private @Nullable Path model;

    @Option(
            names = "--tier",
            paramLabel = "fast|cascade|full",
            description = {
                "On a file: a tier of the models of emotion that ship, text by text as it serves.",
                "Unless --by is given, figures are also told for each model that answered."
            })
    private @Nullable Tier tier;

    @Mixin
    private LabelledChoice labelled = new LabelledChoice();

    @Option(names = "--confusion", paramLabel = "F.png", description = "Draw which label was taken for which.")
    private @Nullable Path confusion;

    @Option(
            names = "--coverage",
            paramLabel = "F.png",
            description =
                    "Draw how often answers are wrong over the share of texts that are answered, the least sure left out.")
    private @Nullable Path coverage;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "Of the baseline and the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        try {
            if (data.stream().allMatch(Files::isDirectory)) {
                sets();
            } else {
                files();
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

    private void sets() throws IOException {
        Unfit.refuseOfFiles(
                spec, List.of("--text", "--answers", "--labels", "--map", "--by", "--tier", "--confusion", "--format"));
        var options = new EmotionEvaluation.Options(
                tasks(),
                language,
                EmotionChoice.folders(spec, data),
                Optional.ofNullable(model),
                labelled.precision(),
                seed);
        EmotionEvaluation.Reports reports =
                EmotionEvaluation.run(options, spec.commandLine().getErr()::println);
        if (coverage != null) {
            Map<String, RiskCoverage> curves = new LinkedHashMap<>();
            reports.labels().forEach(report -> curves.put(report.task() + ", " + report.set(), report.riskCoverage()));
            CoveragePicture.write(curves, coverage);
        }
        ReportJson.print(reports, spec.commandLine().getOut());
    }

    private void spans(Path file, TaskModelFile content, IntConsumer told) throws IOException {
        TagOutput.refuseColumns(spec);
        TagOutput.refuseOther(spec, content, task, language);
        TagOutput.print(
                TagEvaluation.run(file, TaggedFile.readAll(data), labelled.precision(), told)
                        .report(),
                format.isTable(),
                spec.commandLine().getOut());
    }

    private void sequences(Path file, TaskModelFile content, IntConsumer told) throws IOException {
        SequenceOutput.refuseOptions(spec);
        SequenceOutput.refuseOther(spec, content, task, language);
        SequenceOutput.print(
                SequenceEvaluation.run(
                                file, OrderedFile.readAll(data, labelled.ordered(spec)), labelled.precision(), told)
                        .report(seed),
                format.isTable(),
                spec.commandLine().getOut());
    }

    private void files() throws IOException {
        Optional<Path> file = Optional.ofNullable(model).map(ModelPlace::of);
        IntConsumer told = read -> spec.commandLine().getErr().println("%,d texts read".formatted(read));
        if (file.isPresent()) {
            TaskModelFile content = TaskModelFile.read(file.get());
            if (SpanReader.tells(content)) {
                spans(file.get(), content, told);
                return;
            }
            if (SequenceReader.tells(content)) {
                sequences(file.get(), content, told);
                return;
            }
            TagOutput.refuseLabels(spec, content, task);
        }
        if (task.equals(TagTraining.TASK) && file.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "No model of spans ships; name one of your own with --model.");
        }
        FileEvaluation.Options options = labelled.of(task, language, file);
        LabelledFile texts = labelled.read(spec, data);
        Judged judged = tier == null
                ? FileEvaluation.run(options, texts, told)
                : FileEvaluation.ofTier(options, texts, tier, told);
        if (confusion != null) {
            ConfusionPicture.write(judged.confusion(), judged.labels(), confusion);
        }
        if (coverage != null) {
            CoveragePicture.write(Map.of(task, judged.riskCoverage()), coverage);
        }
        JudgedOutput.print(judged, format.isTable(), seed, spec.commandLine().getOut());
    }

    private List<EmotionTask> tasks() {
        List<EmotionTask> known = EmotionTask.of(language);
        if (task.equals(EmotionChoice.EMOTION)) {
            return known;
        }
        return List.of(Coded.find(EmotionTask.class, task)
                .filter(known::contains)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--task must be emotion or one of %s in %s"
                                .formatted(
                                        String.join(
                                                ", ",
                                                known.stream().map(Coded::code).toList()),
                                        language.code()))));
    }
}
