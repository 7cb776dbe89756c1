package tongli.cli.compliance;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** What the jurisdiction asks for. */
@Command(
        name = "compliance",
        description = "What the jurisdiction that the configuration names asks for, and who keeps it (docs/law.md).",
        subcommands = ComplianceReportCommand.class)
public final class ComplianceCommand extends CommandGroup {}
