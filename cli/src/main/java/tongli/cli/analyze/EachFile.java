package tongli.cli.analyze;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.perception.media.UndecodableException;
import tongli.wire.TongliJson;

/** Reads recordings or pictures in turn; one that cannot be read is told, and the rest is done. */
final class EachFile {

    /** What is printed of one file. */
    interface Reading {
        String of(Path file) throws IOException;
    }

    private static final String MORE_MEMORY = ", or let Java have more (JAVA_TOOL_OPTIONS=-Xmx2g)";

    private EachFile() {}

    /** The exit status: 1 if a file could not be read. */
    static int read(List<Path> files, Reading reading, CommandSpec spec, OutputFormat format) {
        PrintWriter out = spec.commandLine().getOut();
        int failed = 0;
        for (Path file : files) {
            try {
                out.println(reading.of(file));
            } catch (IOException unreadable) {
                failed++;
                tell(file, why(file, unreadable), spec, format);
            }
            out.flush();
        }
        return failed == 0 ? 0 : 1;
    }

    private static void tell(Path file, String why, CommandSpec spec, OutputFormat format) {
        if (format.isTable()) {
            spec.commandLine().getErr().println(why);
            return;
        }
        Map<String, String> line = new LinkedHashMap<>();
        line.put("file", file.toString());
        line.put("error", why);
        spec.commandLine().getOut().println(TongliJson.line(line));
    }

    /** What is the matter with a file. */
    static String why(Path file, IOException trouble) {
        return trouble instanceof UndecodableException
                ? file + ": the file " + trouble.getMessage()
                        + (trouble.getCause() instanceof OutOfMemoryError ? MORE_MEMORY : "")
                : String.valueOf(FileTrouble.with(trouble, "is the path right?").getMessage());
    }
}
