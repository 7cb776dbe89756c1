package tongli.cli.data;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tongli.cli.lines.ForeignRows;
import tongli.cli.lines.ForeignRows.Row;
import tongli.cli.terminal.WorkFailed;
import tongli.core.PlainText;
import tongli.learning.data.media.Medium;
import tongli.wire.TongliJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a folder as rows of a table, in the order of their paths' letters, the same on every machine. What begins with
 * a dot or has an ending of something else is passed over. A link counts where it leads to a file within the folder.
 *
 * @param passedOver how many files are no such recordings or pictures
 */
record FolderRows(ForeignRows rows, int passedOver) {

    /**
     * @param root that the paths of the rows start from
     * @throws WorkFailed if the folder cannot be read
     */
    static FolderRows read(Path folder, Medium<?> medium, FileRoot root, FileNames names) {
        Walk walk = new Walk(FileRoot.of(folder), medium);
        try {
            Files.walkFileTree(walk.folder.folder(), walk);
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be read to its end; may it be?".formatted(folder), e);
        }
        List<Row> rows = new ArrayList<>();
        walk.faults.forEach((path, fault) ->
                rows.add(new Row(place(folder, path), TongliJson.mapper().createObjectNode(), fault)));
        walk.found.forEach((path, file) -> rows.add(
                row(place(folder, path), medium.field(), slashed(root.folder().relativize(file)), names, path)));
        List<String> columns = new ArrayList<>(List.of(medium.field()));
        columns.addAll(names.columns());
        return new FolderRows(new ForeignRows(columns, rows), walk.passedOver);
    }

    private static Row row(String place, String field, String written, FileNames names, String path) {
        ObjectNode fields = TongliJson.mapper().createObjectNode().put(field, written);
        try {
            names.read(path).forEach(fields::put);
            return new Row(place, fields, "");
        } catch (IllegalArgumentException unfit) {
            return new Row(place, fields, String.valueOf(unfit.getMessage()));
        }
    }

    private static String place(Path folder, String path) {
        return PlainText.of(slashed(folder) + "/" + path); // a name may hold what moves the cursor
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** Follows no link of a folder, so it comes to an end. */
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final FileRoot folder;
        private final Medium<?> medium;
        private final TreeMap<String, Path> found = new TreeMap<>();
        private final TreeMap<String, String> faults = new TreeMap<>();
        private int passedOver;

        Walk(FileRoot folder, Medium<?> medium) {
            this.folder = folder;
            this.medium = medium;
        }

        private String path(Path file) {
            return slashed(folder.folder().relativize(file));
        }

        private boolean isHidden(Path file) {
            return !file.equals(folder.folder())
                    && file.getFileName().toString().startsWith(".");
        }

        @Override
        public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            return isHidden(inner) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (isHidden(file) || !medium.endings().contains(name.substring(name.lastIndexOf('.') + 1))) {
                passedOver++;
            } else if (attributes.isSymbolicLink()
                    && Files.exists(file)
                    && !file.toRealPath().startsWith(folder.folder())) {
                faults.put(path(file), "a link out of the folder");
            } else {
                found.put(path(file), file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            faults.put(path(file), "cannot be read; may it be?");
            return FileVisitResult.CONTINUE;
        }
    }
}
