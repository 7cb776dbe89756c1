package tongli.cli.practice;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.wire.ScenarioJson;
import tongli.wire.TongliJson;

/** What can be practised. */
@Command(name = "scenarios", description = "List what can be practised.")
public final class ScenariosCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        ScenarioLibrary.bundled().all().forEach(scenario -> {
            if (format.isTable()) {
                out.printf(
                        "%-16s %-3s %s  %s (%s)%n",
                        scenario.id(),
                        scenario.language().code(),
                        "*".repeat(scenario.difficulty()) + " ".repeat(3 - scenario.difficulty()),
                        scenario.title(),
                        scenario.profile().name());
            } else {
                out.println(TongliJson.line(ScenarioJson.of(scenario)));
            }
        });
    }
}
