package tongli.cli.learn;

import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** The call that makes the same run again, as provenance keeps it: paths by their last name. */
final class CallLine {
    private CallLine() {}

    static String of(CommandSpec spec) {
        return "./tongli "
                + spec.commandLine().getParseResult().originalArgs().stream()
                        .map(argument -> argument.startsWith("--")
                                ? argument
                                : String.valueOf(Path.of(argument).getFileName()))
                        .collect(Collectors.joining(" "));
    }
}
