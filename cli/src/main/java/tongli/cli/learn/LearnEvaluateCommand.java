package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.learning.corpus.EmotionTask;
import tongli.learning.emotion.EmotionEvaluation;
import tongli.perception.encoder.Precision;

/** {@code tongli learn evaluate}. */
@Command(
        name = "evaluate",
        description = "Judge a model of emotion on the tuning parts, as it is served, beside a linear baseline.")
final class LearnEvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--task",
            required = true,
            paramLabel = "emotion|basic|polarity|fine|brighter",
            description = "Which labels; emotion is all of them.")
    private String task = "";

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language it reads.")
    private Language language = Language.ZH;

    @Option(
            names = "--data",
            required = true,
            arity = "1..2",
            paramLabel = "DIR",
            description = {"The folder with one folder a set.", EmotionChoice.AUTHORED})
    private List<Path> data = List.of();

    @Option(names = "--model", paramLabel = "FILE", description = "The model (default: the one that ships).")
    private @Nullable Path model;

    @Option(
            names = "--precision",
            paramLabel = "int8|fp32",
            defaultValue = "int8",
            description = "In which numbers it reckons (default: ${DEFAULT-VALUE}, as it is served).")
    private Precision precision = Precision.INT8;

    @Option(names = "--seed", defaultValue = "7", description = "Of the baseline (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        var options = new EmotionEvaluation.Options(
                tasks(), language, EmotionChoice.folders(spec, data), Optional.ofNullable(model), precision, seed);
        try {
            ReportJson.print(
                    EmotionEvaluation.run(options, spec.commandLine().getErr()::println),
                    spec.commandLine().getOut());
            return 0;
        } catch (IOException e) {
            throw new WorkFailed(e.getMessage() + "; are --data and --model right?", e);
        }
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
