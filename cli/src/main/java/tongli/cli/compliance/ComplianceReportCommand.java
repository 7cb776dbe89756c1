package tongli.cli.compliance;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.ReaderLanguage;
import tongli.cli.terminal.ServerPlace;
import tongli.server.config.ServerConfig;
import tongli.server.law.compliance.ComplianceReport;
import tongli.wire.TongliJson;

/** Writes the report. */
@Command(
        name = "report",
        description = {
            "Print every rule of the jurisdiction's profile: its source, how sure we are of it, and who keeps it.",
            "What is open stands first. It is no legal advice; an operator has to check it."
        })
final class ComplianceReportCommand implements Runnable {

    /** How the report is written. */
    enum Form {
        JSON,
        TABLE,
        HTML
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerPlace place = new ServerPlace();

    @Mixin
    private ReaderLanguage reader = new ReaderLanguage();

    @Option(
            names = "--format",
            paramLabel = "json|table|html",
            description = "How to write it (default: table on a terminal, json in a pipe; both languages are in json).")
    private @Nullable Form form;

    @Override
    public void run() {
        ServerConfig config = place.config();
        ComplianceReport report = ComplianceReport.of(
                config.law(), LocalDate.now(ZoneOffset.UTC), config.onCall().isPresent());
        PrintWriter out = spec.commandLine().getOut();
        if (form == Form.HTML) {
            out.println(CompliancePage.of(report, reader.language()));
        } else if (form == Form.TABLE || (form == null && new OutputFormat().isTable())) {
            ComplianceTable.print(report, reader.language(), out);
        } else {
            out.println(TongliJson.line(ComplianceJson.of(report)));
        }
    }
}
