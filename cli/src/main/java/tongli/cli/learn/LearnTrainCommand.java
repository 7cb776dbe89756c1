package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.learning.emotion.EmotionTraining;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuning;
import tongli.learning.fusion.GateTraining;
import tongli.learning.sequence.SequenceTraining;
import tongli.learning.tagging.TagTraining;
import tongli.perception.encoder.TaskHead;
import tongli.wire.TongliJson;

/** {@code tongli learn train}: the bundled models of emotion from a folder of sets, or a task of one's own from a file. */
@Command(
        name = "train",
        description = {
            "Train on a file of labelled texts: any labels, by any model and method; or, on the folder of the public sets, the "
                    + "bundled models of emotion (--task emotion --method lora).",
            "With --task tag: spans within texts, such as who feels what about what. --data is a .jsonl file of "
                    + "{\"text\":…,\"spans\":[{\"start\":…,\"end\":…,\"label\":…}]}, offsets in UTF-16 units.",
            "With --task fusion: how far to trust words, voice and face where they are read together. --data is a .jsonl file of "
                    + "{\"label\":…,\"person\":…,\"text\":{\"probabilities\":{\"joy\":…},\"quality\":…},\"voice\":{…},\"face\":{…}}.",
            "With --task voice: what a voice expresses. --data is a folder of recordings with labels.tsv: columns file, emotion"
                    + " and speaker, neutral among the emotions; --model logistic, svm, mlp or bilstm. Analyze voice --model reads the folder.",
            "With --ordered: labels in their order, such as to vent, then to ask. The column of labels holds a list: "
                    + "[\"vent\",\"seek_advice\"] in a .jsonl file, vent>seek_advice in a .tsv file.",
            "With --task face: a label by the shape of a face. --data is a folder of pictures, with labels.tsv (file, label, person) or a"
                    + " folder a label; --model svm, forest or mlp. No picture is kept in the model.",
            "With --task face-action-units: the reader of action units that ships, on synthetic faces; --data holds basis68.csv.",
            "A run that was stopped goes on when the same call is made again."
        },
        footer = "Example: ./tongli learn train --task mood --lang en --data mood.tsv --out runs/mood"
                + " (mood.tsv: first the line text<TAB>label, then in each line a text, a tab and its label)")
final class LearnTrainCommand implements Callable<Integer> {
    private static final String LANG = "--lang";

    private static final List<String> FILES_ONLY = Stream.concat(
                    Stream.of(
                            "--dev",
                            "--text",
                            "--answers",
                            "--labels",
                            "--ordered",
                            "--model",
                            "--cost",
                            "--trees",
                            "--features",
                            "--freeze",
                            "--fair-slices",
                            "--fair-weight",
                            "--rank",
                            "--layers",
                            "--encoder"),
                    AugmentChoice.OPTIONS.stream())
            .toList();

    private static final List<String> OF_FUSION = List.of("--task", "--data", "--out", "--seed");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--task",
            required = true,
            paramLabel = "NAME",
            description =
                    "What the head tells; for the folder of sets: emotion; for spans: tag; for modalities read together: fusion.")
    private String task = "";

    @Option(
            names = LANG,
            paramLabel = "zh|en",
            description = "The language it reads; needed but for faces, voices and --task fusion.")
    private @Nullable Language language;

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = {
                "Labelled texts (.tsv with a header line or .jsonl, also .gz), or the folder of sets.",
                EmotionChoice.AUTHORED
            })
    private List<Path> data = List.of();

    @Option(
            names = "--dev",
            paramLabel = "FILE",
            description = "Texts to tune and judge on (default: every tenth of --data).")
    private @Nullable Path dev;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where everything it writes goes.")
    private Path out = Path.of("");

    @Mixin
    private LabelledColumns columns = new LabelledColumns();

    @Option(
            names = "--ordered",
            description = "Learn the labels of a text as a list: up to eight, one behind the other.")
    private boolean ordered;

    @Option(
            names = "--spoken",
            split = ",",
            paramLabel = "CODE",
            description = "Of --task voice: what is spoken, such as de (default: nobody knows).")
    private List<String> spoken = List.of();

    @Mixin
    private EmbeddingOption embedding = new EmbeddingOption();

    @Option(names = "--seed", defaultValue = "7", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private RouteChoice route = new RouteChoice();

    @Mixin
    private AugmentChoice augment = new AugmentChoice();

    @Override
    public Integer call() {
        try {
            if (task.equals(GateTraining.TASK)) {
                return trainFusion();
            }
            if (task.equals(VoiceTrainingOutput.TASK) && data.stream().allMatch(Files::isDirectory)) {
                return trainVoice();
            }
            Unfit.refuse(
                    spec, List.of("--embedding"), "goes with --task voice and a folder of recordings; leave it out.");
            if (FaceTasks.has(task)) {
                return FaceTasks.train(spec, task, data, out, seed, route);
            }
            if (language == null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "Missing required option: '--lang=zh|en' (only faces, voices and fusion have no language).");
            }
            return ofTexts(language);
        } catch (ArithmeticException | IllegalArgumentException astray) {
            throw new WorkFailed(String.valueOf(astray.getMessage()), astray);
        } catch (IOException e) {
            throw FileTrouble.with(e, "are --data and --dev right, and can --out be written?");
        }
    }

    private int ofTexts(Language reads) throws IOException {
        if (data.stream().allMatch(Files::isDirectory)) {
            return trainEmotion(reads);
        }
        if (ordered) {
            return trainSequences(reads);
        }
        return task.equals(TagTraining.TASK) ? trainTags(reads) : fineTune(reads);
    }

    private int trainVoice() throws IOException {
        Unfit.refuse(spec, List.of(LANG, "--dev", "--ordered"), "goes with texts; leave it out.");
        if (data.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--task voice learns from one folder; give --data one");
        }
        VoiceTrainingOutput.train(data.get(0), route.ofVoices(spec, embedding), embedding, spoken, out, seed, spec);
        return 0;
    }

    private int trainEmotion(Language reads) throws IOException {
        Unfit.refuseOfFiles(spec, FILES_ONLY);
        route.checkForSets(spec);
        if (!task.equals(EmotionChoice.EMOTION)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--task must be emotion for a folder of sets; for a task of your own give --data a file");
        }
        EmotionTraining.Outcome outcome = EmotionTraining.run(
                new EmotionTraining.Options(
                        reads,
                        TuningOptions.defaults(route.method()),
                        route.over(EmotionTraining.usual(reads, route.method(), seed)),
                        EmotionChoice.folders(spec, data),
                        out,
                        CallLine.of(spec)),
                InstantSource.system(),
                new TrainingProgress(spec.commandLine().getErr()),
                this::say);
        ReportJson.print(outcome.reports(), spec.commandLine().getOut());
        say("best pass: score %.4f; wrote %s".formatted(outcome.score(), outcome.model()));
        return 0;
    }

    private int trainTags(Language reads) throws IOException {
        TagOutput.refuseColumns(spec);
        InstantSource clock = InstantSource.system();
        PrintWriter err = spec.commandLine().getErr();
        TagTraining.Outcome outcome = TagTraining.run(
                new TagTraining.Options(reads, data, Optional.ofNullable(dev), out, seed, CallLine.of(spec)),
                route.ofTokens(spec, "--task tag", reads, seed, out, clock, new TrainingProgress(err)),
                clock);
        TagOutput.trained(outcome, spec);
        return 0;
    }

    private int trainSequences(Language reads) throws IOException {
        SequenceOutput.refuseTags(spec, task);
        SequenceOutput.refuseOptions(spec);
        InstantSource clock = InstantSource.system();
        PrintWriter err = spec.commandLine().getErr();
        SequenceTraining.Outcome outcome = SequenceTraining.run(
                new SequenceTraining.Options(
                        task,
                        reads,
                        data,
                        Optional.ofNullable(dev),
                        columns.ordered(spec),
                        out,
                        seed,
                        CallLine.of(spec)),
                route.ofTokens(spec, "--ordered", reads, seed, out, clock, new TrainingProgress(err)),
                clock);
        SequenceOutput.trained(outcome, task, spec);
        return 0;
    }

    private int trainFusion() throws IOException {
        List<String> others = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(option -> !OF_FUSION.contains(option))
                .toList();
        Unfit.refuse(spec, others, "does not go with --task fusion; leave it out.");
        GateTraining.Outcome outcome = GateTraining.run(data, out, seed, CallLine.of(spec));
        FusionLines lines = new FusionLines(spec.commandLine().getOut(), false);
        outcome.figures().forEach(lines::figures);
        say("learnt of %d rows; wrote %s".formatted(outcome.training(), outcome.model()));
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }

    private int fineTune(Language reads) throws IOException {
        augment.check(spec);
        route.check(spec, reads);
        InstantSource clock = InstantSource.system();
        FineTuning.Options options = new FineTuning.Options(
                task,
                reads,
                Optional.<TaskHead.Kind>empty(),
                data,
                Optional.ofNullable(dev),
                columns.withSlice(Optional.empty()),
                augment.augmentation(),
                out,
                seed,
                CallLine.of(spec));
        FineTuning.Outcome outcome = FineTuning.run(
                options,
                route.learner(
                        reads,
                        seed,
                        out,
                        clock,
                        new TrainingProgress(spec.commandLine().getErr())),
                clock);
        spec.commandLine().getErr().print(outcome.report().toTable());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("task", task);
        line.put("training", outcome.training());
        line.put("tuning", outcome.tuning());
        line.put("near_duplicates", outcome.dropped());
        line.put("macro_f1", outcome.report().macroF1());
        line.put("interval", outcome.interval());
        spec.commandLine().getOut().println(TongliJson.exactLine(line));
        spec.commandLine().getErr().println("wrote " + outcome.model());
        return 0;
    }
}
