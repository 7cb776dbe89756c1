package tongli.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code tongli} command. Exit status: 0 good, 1 the work failed, 2 the call was wrong. */
@Command(name = "tongli", mixinStandardHelpOptions = true, version = "0.1.0-SNAPSHOT")
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
