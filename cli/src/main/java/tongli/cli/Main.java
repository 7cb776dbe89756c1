package tongli.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import tongli.cli.analyze.AnalyzeCommand;
import tongli.cli.analyze.DeidentifyCommand;
import tongli.cli.camp.CampCommand;
import tongli.cli.coaching.AssessCommand;
import tongli.cli.compliance.ComplianceCommand;
import tongli.cli.course.CourseCommand;
import tongli.cli.data.DataCommand;
import tongli.cli.drill.DrillCommand;
import tongli.cli.express.ExpressCommand;
import tongli.cli.express.SpeakCommand;
import tongli.cli.learn.LearnCommand;
import tongli.cli.operate.BackupCommand;
import tongli.cli.operate.FeedbackCommand;
import tongli.cli.operate.KeysCommand;
import tongli.cli.operate.OnCallCommand;
import tongli.cli.operate.RestoreCommand;
import tongli.cli.operate.RetentionCommand;
import tongli.cli.persona.PersonaCommand;
import tongli.cli.practice.ChatCommand;
import tongli.cli.practice.ReportCommand;
import tongli.cli.practice.ScenariosCommand;
import tongli.cli.progress.ProgressCommand;
import tongli.cli.records.ExportCommand;
import tongli.cli.scale.ScaleCommand;
import tongli.cli.scenario.ScenarioCommand;
import tongli.cli.serve.DemoCommand;
import tongli.cli.serve.ServeCommand;
import tongli.cli.terminal.CommandGroup;
import tongli.cli.terminal.Places;
import tongli.cli.terminal.WorkFailed;
import tongli.cli.terminal.WrongCall;
import tongli.cli.trial.TrialCommand;
import tongli.cli.voice.VoiceCommand;

/** The {@code tongli} command. Exit status: 0 good, 1 the work failed, 2 the call was wrong. */
@Command(
        name = "tongli",
        description = "Practise understanding people, and use the parts that Tongli is made of.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 1,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ScenariosCommand.class,
            ScenarioCommand.class,
            ChatCommand.class,
            DrillCommand.class,
            ReportCommand.class,
            ProgressCommand.class,
            AnalyzeCommand.class,
            VoiceCommand.class,
            DeidentifyCommand.class,
            AssessCommand.class,
            CourseCommand.class,
            ExportCommand.class,
            SpeakCommand.class,
            ExpressCommand.class,
            DoctorCommand.class,
            KeysCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RetentionCommand.class,
            ComplianceCommand.class,
            FeedbackCommand.class,
            OnCallCommand.class,
            LearnCommand.class,
            CampCommand.class,
            DataCommand.class,
            PersonaCommand.class,
            ScaleCommand.class,
            TrialCommand.class,
            WarmUpCommand.class
        })
public final class Main extends CommandGroup {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "When the work fails, print the stack trace too.")
    private boolean debug;

    private Main() {}

    public static void main(String[] args) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int status = commandLine().execute(args);
        System.out.flush();
        System.exit(status);
    }

    /** The whole command, ready to run; tests give it writers of their own. */
    static CommandLine commandLine() {
        var main = new Main();
        CommandLine all = new CommandLine(main);
        // after an option of many files a mistyped option would be taken for one more
        all.getSubcommands().forEach((name, group) -> {
            if (name.equals("learn") || name.equals("data")) {
                group.setUnmatchedOptionsAllowedAsOptionParameters(false);
            }
        });
        return all.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, Places::given)
                .setParameterExceptionHandler(WrongCall::explain)
                .setExecutionExceptionHandler((failure, command, parsed) -> main.explainFailure(failure, command));
    }

    /** Results are UTF-8 whatever the terminal's locale, so that JSON stays JSON in a pipe. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private int explainFailure(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        if (failure instanceof WorkFailed) {
            err.println("tongli: " + failure.getMessage());
        } else {
            err.println("tongli: unexpected " + failure.getClass().getSimpleName() + ": " + failure.getMessage()
                    + (debug ? "" : "\nThis is a fault of Tongli; --debug shows where."));
        }
        if (debug) {
            failure.printStackTrace(err);
        }
        return 1;
    }
}
