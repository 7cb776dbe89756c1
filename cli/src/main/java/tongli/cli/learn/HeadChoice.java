package tongli.cli.learn;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import tongli.core.Language;
import tongli.learning.corpus.HeadTask;

/** Which head, and where the sets lie. A mixin for commands. */
final class HeadChoice {
    @Option(names = "--task", required = true, paramLabel = "basic|polarity", description = "What the head tells.")
    HeadTask task = HeadTask.BASIC;

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language it reads.")
    Language language = Language.ZH;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder with one folder a set.")
    Path data = Path.of("");

    @Option(names = "--seed", defaultValue = "7", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    long seed;
}
