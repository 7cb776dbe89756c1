package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Coded;
import tongli.core.EmotionReader;
import tongli.core.Language;
import tongli.learning.reading.MeaningEvaluation;
import tongli.learning.reading.MeaningLine;
import tongli.perception.emotion.TextEmotionReader;
import tongli.understanding.meaning.MeaningReader;

/** {@code tongli learn evaluate-meaning}. */
@Command(
        name = "evaluate-meaning",
        description = "Hold the reader of meaning against labelled turns (turn, tab, intents, tab, need).")
final class EvaluateMeaningCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "The turns.")
    private Path data = Path.of("");

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "Their language.")
    private Language language = Language.ZH;

    @Option(names = "--seed", defaultValue = "7", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--errors", description = "Print every turn that was read otherwise than its labels say.")
    private boolean errors;

    @Option(names = "--words-only", description = "Without the feeling that is read in a turn.")
    private boolean wordsOnly;

    @Option(names = "--rules-only", description = "Without the model that was taught with turns.")
    private boolean rulesOnly;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        // its models load when they are first asked
        try (TextEmotionReader emotions = TextEmotionReader.bundled();
                MeaningReader meanings = rulesOnly ? MeaningReader.rulesOnly() : MeaningReader.bundled()) {
            Optional<EmotionReader> heard = wordsOnly ? Optional.empty() : Optional.of(emotions);
            report(new MeaningEvaluation(meanings, heard, seed).run(language, MeaningLine.read(data)));
        } catch (IllegalArgumentException faulty) {
            throw new WorkFailed(String.valueOf(faulty.getMessage()), faulty);
        } catch (IOException unreadable) {
            throw new WorkFailed("%s cannot be read; is the path right, and UTF-8?".formatted(data), unreadable);
        }
    }

    private void report(MeaningEvaluation.Result result) {
        RateLines lines = new RateLines(spec.commandLine().getOut(), format.isTable());
        lines.rate("intents_in_order", result.inOrder());
        lines.rate("first_intent", result.first());
        lines.number("intent_micro_f1", result.intentF1());
        lines.rate("need_first", result.need());
        lines.rate("need_named", result.needNamed());
        lines.rate("need_where_none", result.needless());
        result.firstOf().forEach((intent, rate) -> lines.rate("first_" + intent.code(), rate));
        if (errors) {
            result.cases().stream()
                    .filter(one -> !one.isRight())
                    .forEach(one -> lines.error(
                            label(one.line()), one.summary(), one.line().text()));
        }
    }

    private static String label(MeaningLine line) {
        return line.intents().stream().map(Coded::code).collect(Collectors.joining(","))
                + " / "
                + line.need().map(Coded::code).orElse("-");
    }
}
