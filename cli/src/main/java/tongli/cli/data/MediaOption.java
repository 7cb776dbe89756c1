package tongli.cli.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.learning.data.media.Medium;

/** The options of {@code import} for recordings and pictures. A mixin. */
final class MediaOption {
    /** Where a label comes from. */
    enum LabelFrom {
        FOLDER
    }

    @Option(
            names = "--media",
            paramLabel = "audio|image",
            description =
                    "IN is a folder of recordings or pictures, or a table whose column audio or image names them.")
    private @Nullable String media;

    @Option(
            names = "--label-from",
            paramLabel = "folder",
            description = "The field label is the name of the first folder inside IN that a file lies in.")
    private @Nullable LabelFrom labelFrom;

    @Option(
            names = "--name",
            paramLabel = "REGEX",
            description =
                    "What names of files say, such as '(?<speaker>\\d+)_(?<emotions>[A-Z]+).*': each named group becomes a"
                            + " field. With a slash in it, it is laid on the path from IN.")
    private @Nullable String name;

    @Mixin
    private RootOption root = new RootOption();

    /** The medium that was asked for. */
    Optional<Medium<?>> medium(CommandSpec spec) {
        if (media == null) {
            return Optional.empty();
        }
        for (Medium<?> medium : Medium.ALL) {
            if (medium.field().equals(media)) {
                return Optional.of(medium);
            }
        }
        throw wrong(
                spec,
                "--media is \"%s\"; it must be %s."
                        .formatted(media, Medium.ALL.stream().map(Medium::field).collect(Collectors.joining(" or "))));
    }

    FolderRows folder(CommandSpec spec, Path in, Path output) {
        Medium<?> medium =
                medium(spec).orElseThrow(() -> wrong(spec, "%s is a folder; --media says of what.".formatted(in)));
        FileRoot from = FileRoot.of(root.given().orElseGet(() -> output.resolveSibling(".")));
        if (!FileRoot.of(in).folder().startsWith(from.folder())) {
            throw wrong(
                    spec,
                    "%s does not lie in the folder of --output, which paths go down from; let --output lie above it, or name another folder with --root, then and later."
                            .formatted(in));
        }
        FileNames names = names(spec);
        if (names.columns().contains(medium.field())) {
            throw wrong(spec, "--name has a group \"%s\", which is the path.".formatted(medium.field()));
        }
        return FolderRows.read(in, medium, from, names);
    }

    private FileNames names(CommandSpec spec) {
        try {
            return new FileNames(labelFrom != null, Optional.ofNullable(name).map(Pattern::compile));
        } catch (PatternSyntaxException unfit) {
            throw wrong(spec, "--name is no regular expression: %s.".formatted(unfit.getDescription()));
        } catch (IllegalArgumentException unfit) {
            throw wrong(spec, "--name and --label-from: %s.".formatted(unfit.getMessage()));
        }
    }

    /** @throws ParameterException if options are there that only go with a folder */
    void noFolder(CommandSpec spec) {
        if (labelFrom != null || name != null) {
            throw wrong(spec, "--label-from and --name go with a folder of files.");
        }
    }

    /** Looks whether the files of lines are there and have a header of their kind. */
    interface Check {
        /** @throws IllegalArgumentException if it is not so; the message names the field */
        void of(Map<String, Object> line);
    }

    /** @param moved whether lines are written elsewhere as they stand */
    Check check(CommandSpec spec, Medium<?> medium, Path in, Path output, boolean moved) {
        Path folder = output.resolveSibling(".");
        if (moved && root.given().isEmpty()) {
            FileContent.mayMove(spec, in, folder);
        }
        FileRoot from = FileRoot.of(root.given().orElse(folder));
        return line -> {
            Path file = from.find(medium.field(), String.valueOf(line.get(medium.field())));
            try {
                medium.size(file);
            } catch (IOException e) {
                throw FileContent.undecodable(medium.field(), e);
            }
        };
    }

    private static ParameterException wrong(CommandSpec spec, String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
