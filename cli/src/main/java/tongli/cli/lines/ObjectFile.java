package tongli.cli.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tongli.cli.lines.InputLines.Kind;
import tongli.cli.terminal.WorkFailed;
import tools.jackson.databind.node.ObjectNode;

/** A .jsonl file that only makes sense as a whole: every object of it, or every fault by line. */
public final class ObjectFile {

    /** A file of nothing but faults need not list them all. */
    private static final int FAULTS_TOLD = 20;

    private ObjectFile() {}

    /**
     * Reads every line.
     *
     * @param parse what a line's object says; an {@link IllegalArgumentException} of it is the line's fault
     * @param most how many lines the file may have
     * @throws WorkFailed if the file cannot be read, has no line or too many, or a line is wrong; every wrong line is named
     */
    public static <T> List<T> read(Path file, int most, Function<ObjectNode, T> parse) {
        if (!Files.exists(file)) {
            throw new WorkFailed("%s does not exist; check the path".formatted(file));
        }
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new WorkFailed("%s is a folder or may not be read; name a readable file".formatted(file));
        }
        List<T> read = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try (Utf8Lines lines = new Utf8Lines(Files.newInputStream(file))) {
            InputLines objects = new InputLines(Kind.JSONL, "", lines);
            for (var item = objects.next(); item != null; item = objects.next()) {
                if (read.size() + faults.size() >= most) {
                    throw new WorkFailed(
                            "%s:%d: at most %,d lines are read; keep the part of the talk that matters, or split it"
                                    .formatted(file, item.line(), most));
                }
                try {
                    if (item.error().isEmpty()) {
                        read.add(parse.apply(item.fields()));
                    } else {
                        faults.add("%s:%d: %s".formatted(file, item.line(), item.error()));
                    }
                } catch (IllegalArgumentException wrong) {
                    faults.add("%s:%d: %s".formatted(file, item.line(), wrong.getMessage()));
                }
            }
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be read to its end".formatted(file), e);
        }
        if (!faults.isEmpty()) {
            throw new WorkFailed(told(faults));
        }
        if (read.isEmpty()) {
            throw new WorkFailed("%s has no lines; there was nothing to read".formatted(file));
        }
        return read;
    }

    private static String told(List<String> faults) {
        String listed = String.join("\n", faults.subList(0, Math.min(FAULTS_TOLD, faults.size())));
        int more = faults.size() - FAULTS_TOLD;
        return more > 0 ? "%s%nand %,d more".formatted(listed, more) : listed;
    }
}
