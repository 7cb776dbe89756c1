package tongli.cli.operate;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** What people put right of what Tongli said. */
@Command(
        name = "feedback",
        description = "What people put right of Tongli's readings, scores and wordings (docs/feedback.md).",
        subcommands = {FeedbackQueueCommand.class, FeedbackAgreementCommand.class, FeedbackExportCommand.class})
public final class FeedbackCommand extends CommandGroup {}
