package tongli.cli.learn;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The call that made a run, as provenance keeps it: of each path only its last name, after {@code =} too. To make the run again, say
 * where they are.
 */
public final class CallLine {
    private CallLine() {}

    public static String of(CommandSpec spec) {
        return "./tongli "
                + spec.commandLine().getParseResult().originalArgs().stream()
                        .map(CallLine::cut)
                        .collect(Collectors.joining(" "));
    }

    static String cut(String argument) {
        int value = argument.startsWith("-") ? argument.indexOf('=') + 1 : 0;
        if (value == 0 && argument.startsWith("-")) {
            return argument;
        }
        String path = argument.substring(value);
        return argument.substring(0, value)
                + Objects.requireNonNullElse(Path.of(path).getFileName(), "");
    }
}
