package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.Fields;
import tongli.cli.lines.FileTrouble;
import tongli.cli.lines.LineFiles;
import tongli.cli.lines.LineWork;
import tongli.cli.terminal.WorkFailed;
import tongli.core.EmotionQuery;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.sequence.SequenceReader;
import tongli.perception.tagging.SpanReader;
import tongli.perception.text.TextPair;
import tools.jackson.databind.node.ObjectNode;

/** {@code tongli learn predict}: what a model of one's own says of new texts. */
@Command(
        name = "predict",
        description = {
            "Let a model that `learn train` wrote read new texts: labels with their probabilities, labels in their order, or spans.",
            LineFiles.LOOK
                    + " Every other field of a line is kept. A line that cannot be read becomes an object with \"line\" and \"error\", and the "
                    + "exit status is 1. A file without lines is no failure."
        },
        footer = "Example: ./tongli learn predict --model runs/mood --input posts.jsonl"
                + " (posts.jsonl: an object a line with a field \"text\")")
final class LearnPredictCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TrainedModel model = new TrainedModel();

    @Option(
            names = "--task",
            paramLabel = "NAME",
            description = "Which head, where a model has several; of a model of emotion basic, polarity or fine.")
    private @Nullable String task;

    @Mixin
    private LineFiles files = new LineFiles();

    @Option(
            names = "--field",
            paramLabel = "NAME",
            defaultValue = "text",
            description = "The field that holds the text (default: ${DEFAULT-VALUE}).")
    private String field = "text";

    @Option(
            names = "--answers",
            paramLabel = "NAME",
            description = "The field of what the text answers, for a model that was trained with one.")
    private @Nullable String answers;

    @Option(
            names = "--precision",
            paramLabel = "int8|fp32",
            defaultValue = "int8",
            description = "In which numbers the model reckons (default: ${DEFAULT-VALUE}, as it is judged).")
    private Precision precision = Precision.INT8;

    @Override
    public Integer call() {
        if (!files.given()) {
            throw new ParameterException(spec.commandLine(), "Give --input and a file of texts.");
        }
        files.check(spec, true);
        Path file = model.file();
        try {
            TaskModelFile content = TaskModelFile.read(file);
            if (SpanReader.tells(content)) {
                TagOutput.refuseOther(spec, content, task, null);
                return spans(file);
            }
            if (SequenceReader.tells(content)) {
                SequenceOutput.refuseOther(spec, content, task, null);
                return sequences(file);
            }
            return labels(file, content);
        } catch (ArithmeticException astray) {
            throw new WorkFailed(String.valueOf(astray.getMessage()), astray);
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unfit.getMessage()), unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --model right?");
        }
    }

    private int spans(Path file) throws IOException {
        if (answers != null) {
            throw new ParameterException(
                    spec.commandLine(), "A model of spans reads a text by itself; leave out --answers.");
        }
        try (PredictedSpans reader = PredictedSpans.open(file, precision)) {
            return files.run(spec, field, LineWork.oneByOne(this::text, reader::read, answer -> answer));
        }
    }

    private int sequences(Path file) throws IOException {
        if (answers != null) {
            throw new ParameterException(
                    spec.commandLine(), "A model of labels in order reads a text by itself; leave out --answers.");
        }
        try (PredictedSequence reader = PredictedSequence.open(file, precision)) {
            return files.run(spec, field, LineWork.oneByOne(this::text, reader::read, answer -> answer));
        }
    }

    private int labels(Path file, TaskModelFile content) throws IOException {
        try (PredictedLabels reader = PredictedLabels.open(file, content, task, precision)) {
            return files.run(spec, field, LineWork.oneByOne(this::pair, reader::read, answer -> answer));
        }
    }

    private String text(ObjectNode fields) {
        return Fields.text(fields, field, EmotionQuery.MAX_CHARACTERS);
    }

    private TextPair pair(ObjectNode fields) {
        String before = answers == null ? "" : Fields.text(fields, answers, EmotionQuery.MAX_CHARACTERS);
        return new TextPair(before, text(fields));
    }
}
