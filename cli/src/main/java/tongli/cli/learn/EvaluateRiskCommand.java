package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.learning.reading.RiskEvaluation;
import tongli.learning.reading.RiskLine;
import tongli.learning.reading.ScreenEvaluation;
import tongli.learning.reading.ScreenLine;
import tongli.learning.reading.SwayEvaluation;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.persona.scenario.ScenarioLines;
import tongli.understanding.BundledRiskReader;
import tongli.understanding.RiskReader;
import tongli.understanding.RiskRules;

/** {@code tongli learn evaluate-risk}. */
@Command(
        name = "evaluate-risk",
        description = {
            "Hold the reader of risk against labelled lines: label (risk or none), tab, text; or .jsonl with text and label.",
            "Or against ordinary talk without labels, in which nothing should be told.",
            "Or against lines whose level and speaker are told (--screen), or what is said in an exercise (--asked)."
        })
final class EvaluateRiskCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", arity = "1..*", paramLabel = "FILE", description = "The lines; several files as one.")
    private List<Path> data = List.of();

    @Option(
            names = "--plain",
            paramLabel = "FIELD",
            description =
                    "The files are .jsonl without labels, and this field is ordinary talk; each text counts once.")
    private @Nullable String plain;

    @Option(names = "--personas", description = "What the people to practise with can say, as ordinary talk.")
    private boolean personas;

    @Option(
            names = "--screen",
            paramLabel = "FILE",
            description =
                    "Lines of level, speaker, kind and text, under a head: what is heard, how soon, and told of traps.")
    private @Nullable Path screen;

    @Option(
            names = "--asked",
            paramLabel = "FILE",
            description =
                    "Lines of speaker, level, the person's line and what is said to them: what would stop practice.")
    private @Nullable Path asked;

    @Option(
            names = "--openings",
            description =
                    "With --screen: each line also after what the people to practise with may begin with; how far that sways it.")
    private boolean openings;

    @Option(names = "--rules", description = "By the rules alone, without the model beside them.")
    private boolean rules;

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "Their language.")
    private Language language = Language.ZH;

    @Option(names = "--seed", defaultValue = "7", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--errors", description = "Print every line that was read otherwise than its label says.")
    private boolean errors;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        long sources = Stream.of(!data.isEmpty(), personas, screen != null, asked != null)
                .filter(given -> given)
                .count();
        if (sources != 1) {
            throw new ParameterException(
                    spec.commandLine(), "Give one of --data and its files, --personas, --screen and --asked.");
        }
        if (openings && screen == null) {
            throw new ParameterException(spec.commandLine(), "--openings sway the lines of a --screen; give it too.");
        }
        try (BundledRiskReader bundled = BundledRiskReader.bundled()) {
            RiskReader reader = rules ? new RiskRules() : bundled;
            if (screen != null && openings) {
                report(new SwayEvaluation(reader, seed)
                        .run(language, read(screen, ScreenLine::screen), openings(language)));
            } else if (screen != null) {
                report(new ScreenEvaluation(reader, seed).screen(language, read(screen, ScreenLine::screen)));
            } else if (asked != null) {
                report(new ScreenEvaluation(reader, seed).asked(language, read(asked, ScreenLine::asked)));
            } else {
                report(new RiskEvaluation(reader, seed).run(language, personas ? said() : lines()));
            }
        } catch (IllegalArgumentException faulty) {
            throw new WorkFailed(String.valueOf(faulty.getMessage()), faulty);
        }
    }

    private interface LineReader<T> {
        List<T> read(Path file) throws IOException;
    }

    private static <T> List<T> read(Path file, LineReader<T> reader) {
        try {
            return reader.read(file);
        } catch (IOException unreadable) {
            throw new WorkFailed("%s cannot be read; is the path right, and UTF-8?".formatted(file), unreadable);
        }
    }

    private List<RiskLine> lines() {
        Set<RiskLine> lines = new LinkedHashSet<>();
        String field = plain;
        for (Path file : data) {
            lines.addAll(read(file, one -> field == null ? RiskLine.read(one) : RiskLine.plain(one, field)));
        }
        return List.copyOf(lines);
    }

    private List<RiskLine> said() {
        ScenarioLibrary scenarios = ScenarioLibrary.bundled();
        Set<RiskLine> lines = new LinkedHashSet<>();
        for (String id : scenarios.ids()) {
            scenarios.find(id, language).stream()
                    .flatMap(scenario -> ScenarioLines.all(scenario).stream())
                    .filter(line -> !Blank.is(line.say()))
                    .forEach(line -> lines.add(new RiskLine(line.say(), false)));
        }
        return new ArrayList<>(lines);
    }

    /** What each of the people to practise with may begin with. */
    private static List<List<String>> openings(Language language) {
        return ScenarioLibrary.bundled().in(language).stream()
                .map(scenario -> scenario.opening().stream()
                        .map(Line::say)
                        .filter(line -> !Blank.is(line))
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .toList();
    }

    private void report(SwayEvaluation.Result result) {
        RateLines lines = new RateLines(spec.commandLine().getOut(), format.isTable());
        result.rates().forEach(lines::rate);
        if (errors) {
            result.silenced()
                    .forEach(one ->
                            lines.error(one.label(), one.before(), one.line().text()));
        }
    }

    private void report(RiskEvaluation.Result result) {
        RateLines lines = new RateLines(spec.commandLine().getOut(), format.isTable());
        if (plain == null && !personas) {
            lines.rate("heard", result.heard());
            lines.rate("heard_as_theirs", result.heardAsTheirs());
        }
        lines.rate("told_without_a_sign", result.told());
        lines.rate("stopped_without_a_sign", result.stopped());
        if (errors) {
            result.cases().stream()
                    .filter(one -> !one.isRight())
                    .forEach(one -> lines.error(
                            one.line().risk() ? "risk" : "none",
                            one.summary(),
                            one.line().text()));
        }
    }

    private void report(ScreenEvaluation.Result result) {
        RateLines lines = new RateLines(spec.commandLine().getOut(), format.isTable());
        result.rates().forEach(lines::rate);
        if (errors) {
            result.wrong()
                    .forEach(one ->
                            lines.error(one.label(), one.summary(), one.line().text()));
        }
    }
}
