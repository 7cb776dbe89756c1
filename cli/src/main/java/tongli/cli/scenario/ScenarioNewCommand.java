package tongli.cli.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.authored.YamlNode;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.persona.authoring.ScenarioSchema;
import tongli.persona.authoring.ScenarioTemplate;

/** Begins a scenario: a file for each language, with a place for everything that must be written. */
@Command(
        name = "new",
        description = {
            "Begin a scenario: DIR/ID/zh.yaml and en.yaml with a place for every line, and the schema beside them for your editor.",
            "What stands there already is left alone."
        },
        footer =
                "Example: ./tongli scenario new night-bus --topics fare,brother,home,school,money,leaving --out my-scenarios")
final class ScenarioNewCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "What it is called in calls: small letters, figures, - and _.")
    private String id = "";

    @Option(
            names = "--topics",
            split = ",",
            paramLabel = "ID",
            description = "What the person can open up about (default: six, to be named).")
    private List<String> topics = ScenarioTemplate.TOPICS;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "Where (default: here).")
    private Path out = Path.of(".");

    @Override
    public void run() {
        check("ID", id);
        topics.forEach(topic -> check("--topics", topic));
        if (new HashSet<>(topics).size() < topics.size()) {
            throw new ParameterException(spec.commandLine(), "--topics names one twice; topics must differ.");
        }
        Path folder = out.resolve(id);
        try {
            Files.createDirectories(folder);
            for (Language language : Language.values()) {
                write(folder.resolve(language.code() + ".yaml"), ScenarioTemplate.of(id, language, topics));
            }
            Path schema = folder.resolve("scenario-1.json");
            if (!Files.exists(schema)) {
                write(schema, ScenarioSchema.json());
            }
        } catch (IOException e) {
            throw FileTrouble.with(e, "may you write there?");
        }
        spec.commandLine()
                .getErr()
                .println("tongli: begun in %s; write where it says TODO, and ask ./tongli scenario lint %s"
                        .formatted(folder, folder));
    }

    private void check(String what, String given) {
        if (!YamlNode.isId(given)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is \"%s\"; write up to 64 small letters, figures, - and _, a letter or figure first."
                            .formatted(what, given));
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            throw new WorkFailed("%s is there already and was left alone; give another ID or --out".formatted(file));
        }
        Files.writeString(file, text);
    }
}
