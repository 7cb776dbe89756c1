package tongli.cli.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleLibrary;
import tongli.coaching.scale.ScaleReader;
import tongli.coaching.yaml.InvalidYamlException;

/** Which scale: one that comes with Tongli, or a definition of one's own. A mixin for commands. */
final class ScaleChoice {
    @Parameters(arity = "0..1", paramLabel = "SCALE", description = "The scale: teq or who-5.")
    private @Nullable String id;

    @Option(
            names = "--definition",
            paramLabel = "FILE",
            description = "In place of SCALE: a definition of your own, as docs/scales.md describes it.")
    private @Nullable Path definition;

    /**
     * @throws ParameterException if none or two were named, or there is no such scale
     * @throws WorkFailed if the definition cannot be used
     */
    Scale chosen(CommandSpec spec) {
        if ((id == null) == (definition == null)) {
            throw new ParameterException(
                    spec.commandLine(), "Name a scale (%s), or a file with --definition.".formatted(known()));
        }
        if (definition != null) {
            try {
                return ScaleReader.read(definition.toString(), read(definition));
            } catch (InvalidYamlException e) {
                throw new WorkFailed(String.valueOf(e.getMessage()), e);
            }
        }
        return ScaleLibrary.bundled()
                .find(String.valueOf(id))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no scale of that name; there are %s, and --definition reads one of your own."
                                .formatted(known())));
    }

    /** @throws WorkFailed if it cannot be read */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw FileTrouble.with(e, "check its name; it must be UTF-8");
        }
    }

    private static String known() {
        return ScaleLibrary.bundled().scales().stream().map(Scale::id).collect(Collectors.joining(", "));
    }
}
