package tongli.cli.learn;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import tongli.cli.terminal.OutputFormat;
import tongli.wire.TongliJson;

/** The report of a run that also lies in its folder. Stateless. */
final class RunReport {
    private RunReport() {}

    /** Prints it, and says where it lies. @param table with its line ends @param json as one line */
    static void print(CommandSpec spec, OutputFormat format, String table, Object json, Path folder) {
        PrintWriter to = spec.commandLine().getOut();
        to.print(format.isTable() ? table : TongliJson.exactLine(json) + System.lineSeparator());
        to.flush();
        spec.commandLine().getErr().println("wrote " + folder);
    }
}
