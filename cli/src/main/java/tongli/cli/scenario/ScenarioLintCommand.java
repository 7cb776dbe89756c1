package tongli.cli.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.persona.lint.Finding;
import tongli.persona.lint.ScenarioLint;
import tongli.persona.scenario.InvalidScenarioException;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioPlaces;
import tongli.wire.TongliJson;

/** Looks scenario files over: what cannot be read, and what can and yet will not play well. */
@Command(
        name = "lint",
        description = {
            "Look scenario files over: faults, with which a file cannot be used, and findings, with which it plays less well.",
            "Status 1 if a file has a fault, or, with --strict, a finding."
        },
        footer = "Example: ./tongli scenario lint my-scenarios --format table")
final class ScenarioLintCommand implements Callable<Integer> {
    private static final String FAULT = "fault";
    private static final String SAME_NAME = "same_id";
    private static final String MISSING_LANGUAGE = "missing_language";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Scenario files, or folders of them: every .yaml file down to three folders deep.")
    private List<Path> places = List.of();

    @Option(names = "--strict", description = "Findings too make the status 1.")
    private boolean strict;

    @Mixin
    private OutputFormat format = new OutputFormat();

    private record Row(String file, int line, String rule, String place, String message) {}

    private final List<Row> rows = new ArrayList<>();

    @Override
    public Integer call() {
        List<Path> files = ScenarioFile.all(places);
        Map<String, Map<Language, Path>> languages = new LinkedHashMap<>();
        int faulty = 0;
        for (Path file : files) {
            try {
                ScenarioFile read = ScenarioFile.of(file);
                Scenario scenario = read.read();
                Path before = languages
                        .computeIfAbsent(scenario.id(), id -> new LinkedHashMap<>())
                        .putIfAbsent(scenario.language(), file);
                if (before != null) {
                    rows.add(new Row(
                            file.toString(),
                            1,
                            SAME_NAME,
                            "id",
                            "is that of %s in the same language; give one of them another".formatted(before)));
                }
                look(read, scenario);
            } catch (InvalidScenarioException invalid) {
                faulty++;
                invalid.faults().forEach(fault -> fault(file.toString(), fault));
            } catch (WorkFailed unreadable) {
                faulty++;
                fault(file.toString(), String.valueOf(unreadable.getMessage()));
            }
        }
        languages.forEach(this::languagesOf);
        print();
        spec.commandLine()
                .getErr()
                .println("tongli: %d files, %d that cannot be used, %d findings"
                        .formatted(
                                files.size(),
                                faulty,
                                rows.stream()
                                        .filter(row -> !row.rule().equals(FAULT))
                                        .count()));
        return faulty > 0 || strict && !rows.isEmpty() ? 1 : 0;
    }

    private void look(ScenarioFile file, Scenario scenario) {
        ScenarioPlaces lines = ScenarioPlaces.of(file.text());
        for (Finding finding : ScenarioLint.look(scenario, new MarkFile(file.file()).read())) {
            rows.add(new Row(
                    file.file().toString(),
                    lines.line(finding.place()),
                    finding.rule(),
                    finding.place(),
                    finding.message()));
        }
    }

    /** @param fault as the reader says it: file, line, and what is the matter */
    private void fault(String name, String fault) {
        String[] parts = fault.startsWith(name + ":")
                ? fault.substring(name.length() + 1).split(":", 2)
                : new String[0];
        boolean numbered = parts.length == 2 && parts[0].matches("[0-9]{1,9}");
        rows.add(new Row(
                name,
                numbered ? Integer.parseInt(parts[0]) : 1,
                FAULT,
                "",
                numbered ? parts[1].strip() : fault.replace(name + ": ", "")));
    }

    private void languagesOf(String id, Map<Language, Path> files) {
        for (Language language : Language.values()) {
            if (!files.containsKey(language)) {
                Path other = files.values().iterator().next();
                rows.add(new Row(
                        other.toString(),
                        1,
                        MISSING_LANGUAGE,
                        "language",
                        "there is no \"%s\" in %s among these files; write it for that culture, or give its file too"
                                .formatted(id, language.code())));
            }
        }
    }

    private void print() {
        for (Row row : rows) {
            spec.commandLine()
                    .getOut()
                    .println(
                            format.isTable()
                                    ? "%s:%d: %s: %s"
                                            .formatted(
                                                    row.file(),
                                                    row.line(),
                                                    row.rule(),
                                                    row.place().isEmpty()
                                                            ? row.message()
                                                            : row.place() + " " + row.message())
                                    : TongliJson.line(row));
        }
    }
}
