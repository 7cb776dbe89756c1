package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuner;
import tongli.learning.pretrain.Pretraining;
import tongli.wire.TongliJson;

/** {@code tongli learn pretrain}: the encoder learns the words of a user's own texts before any label is seen. */
@Command(
        name = "pretrain",
        description = {
            "Let the encoder go on guessing hidden words, now of your own unlabelled texts; then begin from it with "
                    + "learn train --encoder.",
            "A run that was stopped goes on when the same call is made again."
        })
final class LearnPretrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language of the texts.")
    private Language language = Language.ZH;

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Texts: one a line, or .jsonl, or .tsv with a header line; also .gz.")
    private List<Path> data = List.of();

    @Option(
            names = "--text",
            defaultValue = "text",
            paramLabel = "COLUMN",
            description = "The field of the text in .jsonl and .tsv (default: ${DEFAULT-VALUE}).")
    private String field = "text";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where everything it writes goes.")
    private Path out = Path.of("");

    @Option(
            names = "--epochs",
            defaultValue = "3",
            description = "Passes in which all learns, after two of the head (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(names = "--batch", defaultValue = "32", description = "Texts at once (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--tokens",
            defaultValue = "64",
            description = "Longest piece; longer texts are read in several (default: ${DEFAULT-VALUE}).")
    private int tokens;

    @Option(names = "--rate", defaultValue = "1e-4", description = "Highest learning rate (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--seed", defaultValue = "7", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** Tells of the loss, of which less is better. */
    private static final class Passing implements FineTuner.Progress {
        private final PrintWriter out;
        private TrainingProgress steps;
        private int last;

        Passing(PrintWriter out) {
            this.out = out;
            this.steps = new TrainingProgress(out);
        }

        @Override
        public void resumed(int done, int all) {
            steps.resumed(done, all);
        }

        @Override
        public void step(int done, int all, double loss) {
            if (done <= last) { // the head has learnt, and now all does: another clock
                steps = new TrainingProgress(out);
            }
            last = done;
            steps.step(done, all, loss);
        }

        @Override
        public void judged(int epoch, double score, boolean best) {
            out.printf(
                    Locale.ROOT,
                    "pass %d: loss %.4f on texts kept apart%s%n",
                    epoch,
                    -score,
                    best ? ", the best so far" : "");
            out.flush();
        }

        @Override
        public void stopped() {
            steps.stopped();
        }
    }

    @Override
    public Integer call() {
        InRange.check(spec, "--epochs", epochs, 1, 1000);
        InRange.check(spec, "--batch", batch, 1, 1024);
        InRange.check(spec, "--tokens", tokens, FineTuneOptions.FEWEST_TOKENS, FineTuneOptions.MOST_TOKENS);
        InRange.check(spec, "--rate", rate, 1e-9, 1);
        if ((long) batch * tokens > Pretraining.TOKENS_AT_ONCE) {
            throw new ParameterException(
                    spec.commandLine(),
                    String.format(
                            Locale.ROOT,
                            "--batch times --tokens is %,d; it must be %,d at most, or the memory will not do.",
                            (long) batch * tokens,
                            Pretraining.TOKENS_AT_ONCE));
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            Pretraining.Outcome outcome = Pretraining.run(
                    new Pretraining.Options(
                            language, data, field, out, epochs, batch, tokens, rate, seed, CallLine.of(spec)),
                    InstantSource.system(),
                    new Passing(err));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("language", language.code());
            line.put("training", outcome.training());
            line.put("held_out", outcome.heldOut());
            line.put("near_duplicates", outcome.dropped());
            line.put("loss_before", outcome.lossBefore());
            line.put("loss_after", outcome.lossAfter());
            line.put("pseudo_perplexity_before", outcome.pseudoPerplexityBefore());
            line.put("pseudo_perplexity_after", outcome.pseudoPerplexityAfter());
            spec.commandLine().getOut().println(TongliJson.exactLine(line));
            err.println("wrote " + outcome.folder() + "; begin from it with ./tongli learn train --encoder");
            return 0;
        } catch (ArithmeticException | IllegalArgumentException astray) {
            throw new WorkFailed(String.valueOf(astray.getMessage()), astray);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --data right, and can --out be written?");
        }
    }
}
