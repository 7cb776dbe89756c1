package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.learning.evaluation.CrossValidation;
import tongli.learning.evaluation.Judged;
import tongli.learning.finetune.FineTuning;

/** {@code tongli learn cross-validate}: how well a way of training does where texts are few. */
@Command(
        name = "cross-validate",
        description = {
            "Tell how well a way of training does when there are too few texts to keep some apart: the texts are cut into parts, and for each "
                    + "part a model is trained on the others and judged on it. All answers are judged together.",
            "Near duplicates, and answers to one line, stay in one part. Each model chooses its passes and thresholds on a tenth of its own texts.",
            "A run that was stopped goes on when the same call is made again; what learns in no passes begins anew."
        },
        footer =
                "Example: ./tongli learn cross-validate --task mood --lang en --data mood.tsv --out runs/mood-cv --format table"
                        + " (mood.tsv: first the line text<TAB>label, then in each line a text, a tab and its label)")
final class LearnCrossValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--task", required = true, paramLabel = "NAME", description = "What the head tells.")
    private String task = "";

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language it reads.")
    private Language language = Language.ZH;

    @Mixin
    private LabelledFiles data = new LabelledFiles();

    @Option(
            names = "--folds",
            defaultValue = "5",
            paramLabel = "N",
            description = "Into how many parts the texts are cut, 2 to 20 (default: ${DEFAULT-VALUE}).")
    private int folds;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Gets a folder for each part's model.")
    private Path out = Path.of("");

    @Mixin
    private LabelledColumns columns = new LabelledColumns();

    @Option(names = "--seed", defaultValue = "7", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private RouteChoice route = new RouteChoice();

    @Mixin
    private AugmentChoice augment = new AugmentChoice();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        InRange.check(spec, "--folds", folds, CrossValidation.FEWEST, CrossValidation.MOST);
        if (data.paths().stream().anyMatch(Files::isDirectory)) {
            throw new ParameterException(spec.commandLine(), "--data must be files of labelled texts, not folders.");
        }
        augment.check(spec);
        route.check(spec, language);
        InstantSource clock = InstantSource.system();
        FineTuning.Options options = new FineTuning.Options(
                task,
                language,
                Optional.empty(),
                data.paths(),
                Optional.empty(),
                columns.withSlice(Optional.empty()),
                augment.augmentation(),
                out,
                seed,
                CallLine.of(spec));
        try {
            Judged judged = CrossValidation.run(
                    options,
                    folds,
                    folder -> {
                        spec.commandLine().getErr().println("training " + folder.getFileName());
                        return route.learner(
                                language,
                                seed,
                                folder,
                                clock,
                                new TrainingProgress(spec.commandLine().getErr()));
                    },
                    clock,
                    read -> spec.commandLine().getErr().println("%,d texts judged".formatted(read)));
            JudgedOutput.print(
                    judged, format.isTable(), seed, spec.commandLine().getOut());
            return 0;
        } catch (ArithmeticException | IllegalArgumentException astray) {
            throw new WorkFailed(String.valueOf(astray.getMessage()), astray);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --data right, and can --out be written?");
        }
    }
}
