package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.core.Language;
import tongli.learning.distil.CascadePicture;
import tongli.learning.distil.TierEvaluation;
import tongli.learning.distil.TierTables;
import tongli.wire.TongliJson;

/** {@code tongli learn evaluate-tiers}: how right and how fast the fast tier, the cascade and the encoder are. */
@Command(
        name = "evaluate-tiers",
        description = {
            "Measure the fast tier of emotion, the cascade and the encoder on the tuning parts: macro-F1 for every bound from which "
                    + "on the fast tier answers, and sentences a second. Takes minutes on a machine that does nothing else."
        })
final class EvaluateTiersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language to read.")
    private Language language = Language.ZH;

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "DIR",
            description = {"The folder with one folder a set.", EmotionChoice.AUTHORED})
    private List<Path> data = List.of();

    @Option(names = "--fast", paramLabel = "FILE", description = "The fast tier (default: the one that ships).")
    private @Nullable Path fast;

    @Option(names = "--curve", paramLabel = "F.png", description = "Draw macro-F1 over the share of fast answers.")
    private @Nullable Path curve;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            TierEvaluation.Reports reports = TierEvaluation.run(
                    new TierEvaluation.Options(language, EmotionChoice.folders(spec, data), Optional.ofNullable(fast)),
                    line -> {
                        spec.commandLine().getErr().println(line);
                        spec.commandLine().getErr().flush();
                    });
            if (curve != null) {
                CascadePicture.write(reports.curves(), "the cascade of emotion, " + language.code(), curve);
            }
            out.print(format.isTable() ? TierTables.of(reports) : TongliJson.line(reports) + System.lineSeparator());
            out.flush();
            return 0;
        } catch (IOException e) {
            throw FileTrouble.with(e, "are --data and --fast right?");
        }
    }
}
