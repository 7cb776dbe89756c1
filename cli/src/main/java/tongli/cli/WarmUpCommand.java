package tongli.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import tongli.cli.terminal.LlmOptions;
import tongli.core.Language;
import tongli.perception.encoder.GraphCache;
import tongli.server.storage.StoragePlace;
import tongli.understanding.ReplyModel;
import tongli.understanding.RiskModel;
import tongli.understanding.meaning.MeaningReader;
import tongli.understanding.meaning.TurnToRead;

/**
 * Loads the classes that the commands need, so that the launcher can keep them in an archive for fast starts. Leaves no
 * data behind; what fails here is only slower later.
 */
@Command(name = "warm-up", hidden = true, description = "Load what the commands need (the launcher calls this).")
final class WarmUpCommand implements Runnable {
    /** Builds the graphs of the models, which the launcher keeps beside the archive. */
    private static void buildGraphs() {
        try (ReplyModel replies = ReplyModel.bundled();
                RiskModel risks = RiskModel.bundled();
                MeaningReader meanings = MeaningReader.bundled()) {
            for (Language language : Language.values()) {
                replies.read("", List.of("…"), language);
                risks.read("", List.of("…"), language);
                meanings.read(TurnToRead.of(language, "OK"));
            }
        }
    }

    @Override
    public void run() {
        new Checkup(
                        StoragePlace.in(Path.of(System.getProperty("java.io.tmpdir"))),
                        Optional.empty(),
                        Map.of(),
                        new LlmOptions(),
                        GraphCache.ofSystem())
                .run();
        buildGraphs();
        ServerWarmUp.run();
    }
}
