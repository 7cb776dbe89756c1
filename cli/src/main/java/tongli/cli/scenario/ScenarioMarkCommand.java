package tongli.cli.scenario;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.AuthorLanguage;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Blank;
import tongli.persona.lint.Mark;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.ScenarioLines;

/** Marks a line as false, or puts better words in its place. */
@Command(
        name = "mark",
        description = {
            "Mark a line of a scenario as false, and say why. `scenario lint` names it from then on, wherever the words stand, until they are gone.",
            "With --instead the words are changed at once, and the mark keeps them from coming back."
        },
        footer =
                "Example: ./tongli scenario mark mine/en.yaml --line topics.score.2.disclose.1 --why \"nobody says that at 23\"")
final class ScenarioMarkCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    private Path file = Path.of("");

    @Option(
            names = "--line",
            required = true,
            paramLabel = "PLACE",
            description = "Where it stands, as lint and traces name it, such as topics.score.2.disclose.1.")
    private String place = "";

    @Option(names = "--why", required = true, description = "What is false about it.")
    private String why = "";

    @Option(names = "--instead", paramLabel = "WORDS", description = "What the person says instead.")
    private @Nullable String instead;

    @Mixin
    private AuthorLanguage language = new AuthorLanguage();

    @Override
    public void run() {
        if (Blank.is(why)) {
            throw new ParameterException(spec.commandLine(), "--why is blank; say what is false about the line.");
        }
        if (instead != null && (Blank.is(instead) || instead.lines().count() > 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--instead must be one line of words; give what the person says instead.");
        }
        ScenarioFile scenario = ScenarioFile.of(file, language);
        Line line = ScenarioLines.all(scenario.usable(language)).stream()
                .filter(one -> one.id().equals(place))
                .findFirst()
                .orElseThrow(() -> new WorkFailed(file + ": " + language.say("no_line", place)));
        MarkFile marks = new MarkFile(file);
        if (instead != null) {
            LineChange.write(scenario, line, instead, language);
        }
        marks.add(new Mark(line.id(), line.say(), why.strip(), Optional.ofNullable(instead)));
        spec.commandLine()
                .getErr()
                .println(language.say(instead == null ? "marked" : "changed", line.say(), marks.file()));
    }
}
