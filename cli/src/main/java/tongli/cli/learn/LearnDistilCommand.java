package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.core.Language;
import tongli.learning.distil.Distillation;
import tongli.wire.TongliJson;

/** {@code tongli learn distil}: the fast tier of emotion from the encoder that ships. */
@Command(
        name = "distil",
        description = {
            "Make the fast tier of emotion: a small model of n-grams learns what the encoder answers to the folder of sets.",
            "The encoder's answers are kept in --out and taken again when the same call is repeated."
        })
final class LearnDistilCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language it reads.")
    private Language language = Language.ZH;

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "DIR",
            description = {"The folder with one folder a set.", EmotionChoice.AUTHORED})
    private List<Path> data = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where everything it writes goes.")
    private Path out = Path.of("");

    @Option(names = "--seed", defaultValue = "7", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Distillation.Outcome outcome = Distillation.run(
                    new Distillation.Options(
                            language,
                            EmotionChoice.folders(spec, data),
                            out,
                            Distillation.Options.USUAL_NGRAMS,
                            seed,
                            CallLine.of(spec)),
                    InstantSource.system(),
                    line -> {
                        err.println(line);
                        err.flush();
                    });
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("language", language.code());
            line.put("texts", outcome.learnt());
            line.put("agreement", outcome.agreement());
            line.put("bounds", outcome.bounds());
            spec.commandLine().getOut().println(TongliJson.line(line));
            err.println("wrote " + outcome.model());
            return 0;
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --data right, and can --out be written?");
        }
    }
}
