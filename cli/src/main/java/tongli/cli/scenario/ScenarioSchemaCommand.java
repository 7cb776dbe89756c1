package tongli.cli.scenario;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.persona.authoring.ScenarioSchema;

/** Prints the JSON Schema of scenario files. */
@Command(
        name = "schema",
        description =
                "Print the JSON Schema of scenario files (draft 2020-12), for editors that complete and check as one writes.")
final class ScenarioSchemaCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().getOut().print(ScenarioSchema.json());
        spec.commandLine().getOut().flush();
    }
}
