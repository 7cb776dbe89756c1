package tongli.cli.learn;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses options that speak of files where {@code --data} is the folder of sets: nothing given is left aside in silence. */
final class FilesOnly {
    private FilesOnly() {}

    static void refuse(CommandSpec spec, List<String> options) {
        for (String option : options) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(
                        spec.commandLine(),
                        option + " goes with files of labelled texts; leave it out, or give --data a file.");
            }
        }
    }
}
