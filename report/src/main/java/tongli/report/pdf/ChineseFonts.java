package tongli.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The fonts of this machine that a report can be set in: Noto Sans CJK, as Debian's {@code fonts-noto-cjk} and others install
 * it, and DejaVu Sans for faces and signs that the other lacks, where it is there. Immutable.
 *
 * @param bold the regular one, where there is no bold
 */
record ChineseFonts(Path regular, Path bold, Optional<Path> signs) {

    private static final List<String> REGULAR =
            List.of("NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Regular.otf", "NotoSansSC-Regular.otf");
    private static final List<String> BOLD =
            List.of("NotoSansCJK-Bold.ttc", "NotoSansCJKsc-Bold.otf", "NotoSansSC-Bold.otf");
    private static final List<String> SIGNS = List.of("DejaVuSans.ttf");

    /** Fonts lie two folders deep on Debian; no folder of fonts is deeper. */
    private static final int DEEPEST = 5;

    /** Where fonts lie on Linux and macOS. */
    static List<Path> usualFolders() {
        Path home = Path.of(System.getProperty("user.home", "/"));
        return List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                home.resolve(".local/share/fonts"),
                home.resolve(".fonts"),
                Path.of("/Library/Fonts"),
                home.resolve("Library/Fonts"));
    }

    /** @throws FontMissing if Noto Sans CJK is in none of the folders */
    static ChineseFonts in(List<Path> folders) {
        Function<List<String>, Optional<Path>> find = names -> folders.stream()
                .flatMap(folder -> named(names, folder).stream())
                .findFirst();
        Path regular = find.apply(REGULAR).orElseThrow(() -> new FontMissing(folders));
        return new ChineseFonts(regular, find.apply(BOLD).orElse(regular), find.apply(SIGNS));
    }

    /** The file of the first of the names that there is. */
    private static Optional<Path> named(List<String> names, Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files =
                Files.find(folder, DEEPEST, (path, kind) -> names.contains(String.valueOf(path.getFileName())))) {
            return files.min((a, b) ->
                    names.indexOf(String.valueOf(a.getFileName())) - names.indexOf(String.valueOf(b.getFileName())));
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty(); // a folder that is not ours to read has no font for us
        }
    }
}
