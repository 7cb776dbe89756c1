package tongli.cli.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import tongli.cli.lines.LineSet;

/** The options {@code --field} and {@code --root}: what the lines of a set hold. A mixin for commands. */
final class ContentOption {
    static final String FIELD =
            "The field that holds the text, or in \"audio\" the path of a recording, in \"image\" that of"
                    + " a picture (default: audio or image where most lines have it, else text).";

    @Option(names = "--field", paramLabel = "NAME", description = FIELD)
    private @Nullable String field;

    @Mixin
    private RootOption root = new RootOption();

    Content<?> of(CommandSpec spec, List<LineSet> sets) {
        return Content.of(spec, Optional.ofNullable(field), root.given(), sets);
    }
}
