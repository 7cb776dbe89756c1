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
import tongli.authored.Remark;
import tongli.cli.lines.AuthoredFiles;
import tongli.cli.lines.RemarkRow;
import tongli.cli.terminal.AuthorLanguage;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.persona.authoring.Draft;
import tongli.persona.scenario.Scenario;

/** Looks scenario files over: what cannot be read, and what can and yet will not play well. */
@Command(
        name = "lint",
        description = {
            "Look scenario files over: faults, with which a file cannot be used, and findings, with which it plays less well.",
            "Status 1 if a file has a fault, or, with --strict, a finding."
        },
        footer = "Example: ./tongli scenario lint my-scenarios --format table")
final class ScenarioLintCommand implements Callable<Integer> {
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
    private AuthorLanguage language = new AuthorLanguage();

    @Mixin
    private OutputFormat format = new OutputFormat();

    private final List<RemarkRow> rows = new ArrayList<>();

    @Override
    public Integer call() {
        List<Path> files = AuthoredFiles.all(places);
        Map<String, Map<Language, Path>> languages = new LinkedHashMap<>();
        int faulty = 0;
        for (Path file : files) {
            try {
                Draft draft = look(file);
                draft.scenario().ifPresent(scenario -> sameName(file, scenario, languages));
                draft.remarks().forEach(remark -> rows.add(RemarkRow.of(file.toString(), remark, language.language())));
                faulty += draft.scenario().isEmpty() ? 1 : 0;
            } catch (WorkFailed unreadable) {
                faulty++;
                String fault = String.valueOf(unreadable.getMessage()).replace(file + ": ", "");
                rows.add(new RemarkRow(file.toString(), 1, Remark.FAULT, "", fault));
            }
        }
        languages.forEach(this::languagesOf);
        RemarkRow.print(rows, spec, format, language.language());
        spec.commandLine()
                .getErr()
                .println(language.say(
                        "looked",
                        files.size(),
                        faulty,
                        rows.stream().filter(row -> !row.isFault()).count()));
        return faulty > 0 || strict && !rows.isEmpty() ? 1 : 0;
    }

    private Draft look(Path file) {
        return Draft.look(file.toString(), ScenarioFile.of(file, language).text(), new MarkFile(file).read());
    }

    private void sameName(Path file, Scenario scenario, Map<String, Map<Language, Path>> languages) {
        Path before = languages
                .computeIfAbsent(scenario.id(), id -> new LinkedHashMap<>())
                .putIfAbsent(scenario.language(), file);
        if (before != null) {
            rows.add(new RemarkRow(file.toString(), 1, SAME_NAME, "id", language.say(SAME_NAME, before)));
        }
    }

    private void languagesOf(String id, Map<Language, Path> files) {
        for (Language each : Language.values()) {
            if (!files.containsKey(each)) {
                Path other = files.values().iterator().next();
                rows.add(new RemarkRow(
                        other.toString(),
                        1,
                        MISSING_LANGUAGE,
                        "language",
                        language.say(MISSING_LANGUAGE, id, each.code())));
            }
        }
    }
}
