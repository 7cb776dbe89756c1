package tongli.cli.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.persona.scenario.ScenarioReader;

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
        spec.commandLine().getOut().print(resource("/schema/scenario-1.json"));
        spec.commandLine().getOut().flush();
    }

    /** @throws IllegalStateException if it is not on the class path */
    static String resource(String name) {
        try (InputStream in = ScenarioReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path; rebuild Tongli");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
