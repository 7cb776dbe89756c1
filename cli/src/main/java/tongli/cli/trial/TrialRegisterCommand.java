package tongli.cli.trial;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.ReaderLanguage;
import tongli.coaching.trial.Registration;
import tongli.coaching.trial.TrialFolder;
import tongli.wire.TongliJson;

/** {@code tongli trial register}. */
@Command(
        name = "register",
        description = {
            "Write down the plan before any outcome is seen: DIR/registration.yaml, with hypothesis, outcome, analysis, seed and the fingerprint of the assignment. It cannot be changed afterwards.",
            "Publish the seal that is printed where it gets a date from others; then anybody can see that the plan came first."
        },
        footer = "Example: ./tongli trial register spring")
final class TrialRegisterCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder of the trial.")
    private Path folder = Path.of("");

    @Mixin
    private ReaderLanguage language = new ReaderLanguage();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        Registration registration = TrialWork.of(() -> new TrialFolder(folder).register(Instant.now()));
        if (format.isTable()) {
            spec.commandLine()
                    .getOut()
                    .println(TrialWords.say(
                            language.language(), "registered", registration.registered(), folder, registration.seal()));
            return;
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("registered", registration.registered().toString());
        said.put("file", folder.resolve("registration.yaml").toString());
        said.put("primary_analysis", registration.protocol().primary().code());
        said.put("seed", registration.protocol().seed());
        said.put("assignment_sha256", registration.assignmentSha256());
        said.put("seal", registration.seal());
        spec.commandLine().getOut().println(TongliJson.line(said));
    }
}
