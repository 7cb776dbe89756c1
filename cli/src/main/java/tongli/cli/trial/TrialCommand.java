package tongli.cli.trial;

import picocli.CommandLine.Command;
import tongli.cli.terminal.CommandGroup;

/** A trial in a box. */
@Command(
        name = "trial",
        description = {
            "Find out whether feedback does more than practice alone: randomise a cohort, register the plan, analyse by it.",
            "A trial is a folder. The steps come in this order and each once: new, assign, register, and after the outcomes analyse (docs/trials.md)."
        },
        subcommands = {
            TrialNewCommand.class,
            TrialAssignCommand.class,
            TrialRegisterCommand.class,
            TrialAnalyseCommand.class,
            TrialSimulateCommand.class
        })
public final class TrialCommand extends CommandGroup {}
