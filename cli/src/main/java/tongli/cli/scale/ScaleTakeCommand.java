package tongli.cli.scale;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.DataFolder;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.ReaderLanguage;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleTexts;

/** {@code tongli scale take}. */
@Command(
        name = "take",
        description = {
            "Answer a questionnaire in the terminal. Nothing is kept but what is printed.",
            "Its words must have been brought: scales/SCALE-LANG.yaml in the folder of --data, or --texts. Questions go to standard error, the score to standard output."
        },
        footer = "Example: ./tongli scale take who-5 --texts who-5-en.yaml --format table")
final class ScaleTakeCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ScaleChoice choice = new ScaleChoice();

    @Option(names = "--texts", paramLabel = "FILE", description = "The words of the scale (docs/scales.md).")
    private @Nullable Path texts;

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private ReaderLanguage language = new ReaderLanguage();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        Scale scale = choice.chosen(spec);
        ScaleTexts words = TextsFile.read(texts, data.path(), scale, language);
        BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<OptionalInt> answers = new ScaleSitting(
                        scale,
                        words,
                        language.language(),
                        typed,
                        spec.commandLine().getErr())
                .hold();
        ScoreOutput.print(spec, scale, scale.score(answers), language, format);
    }
}
