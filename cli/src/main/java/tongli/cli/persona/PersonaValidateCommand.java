package tongli.cli.persona;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.DifficultyOption;
import tongli.cli.terminal.OutputFormat;
import tongli.core.Coded;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.persona.check.LearnerKind;
import tongli.persona.check.ReplyCheck;
import tongli.persona.check.ScriptCheck;
import tongli.persona.check.ScriptSet;
import tongli.persona.check.Simulation;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.ReplyReader;
import tongli.wire.TongliJson;

/**
 * Plays the four authored learners against every scenario and says where trust ended; status 1 if a target is missed.
 *
 * <p>Targets: the empathic learner ends at least {@value #GAP} above the dismissive and the formula one, and the clumsy
 * one nearer to the empathic than to the formula one.
 */
@Command(
        name = "validate",
        description = {
            "Play authored learners against every scenario, and say which targets are missed (status 1): by their scripts",
            "(empathic, clumsy, dismissive, formula), or, with --set stock, by lines that could be said to anybody",
            "(skilled, novice, formula, adviser, hostile), or, with --set pairs, by two replies to the same words."
        })
final class PersonaValidateCommand implements Callable<Integer> {

    private static final double GAP = 0.3;
    private static final String STOCK = "stock";
    private static final String PAIRS = "pairs";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Option(names = "--seeds", defaultValue = "10", description = "How many seeds to play (default: ${DEFAULT-VALUE}).")
    private int seeds = 10;

    @Option(
            names = "--set",
            defaultValue = "first",
            description =
                    "Which: first (scripts looked at while tuning), held_out, blind_a or blind_b (only measured), stock, or pairs (only measured).")
    private String set = "first";

    @Mixin
    private DifficultyOption difficulty = new DifficultyOption();

    @Override
    public Integer call() {
        if (seeds < 1 || seeds > 1_000) {
            throw new ParameterException(
                    spec.commandLine(), "--seeds is " + seeds + "; it must lie between 1 and 1000.");
        }
        if (set.equals(STOCK)) {
            return stock();
        }
        if (set.equals(PAIRS)) {
            if (difficulty.chosen() != Difficulty.NORMAL) {
                throw new ParameterException(
                        spec.commandLine(), "--set pairs plays people as written; leave out --difficulty.");
            }
            return pairs();
        }
        ScriptSet scripts = Coded.find(ScriptSet.class, set)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--set is \"" + set + "\"; the sets are first, held_out, blind_a, blind_b, stock and pairs."));
        List<List<LearnerResult>> people = with((engine, replies) -> play(scripts, new ScriptCheck(engine, replies)));
        List<LearnerResult> results = people.stream().flatMap(List::stream).toList();
        List<String> missed =
                people.stream().flatMap(learners -> missed(learners).stream()).toList();
        return tell(new Answer(results, missed), missed, out -> printTable(results, out));
    }

    /** Those that come with Tongli, as hard as was asked for. */
    private List<Scenario> people() {
        return ScenarioLibrary.bundled().all().stream()
                .map(difficulty.chosen()::bend)
                .toList();
    }

    /** All learners against each person that the set has scripts for. */
    private List<List<LearnerResult>> play(ScriptSet scripts, ScriptCheck check) {
        return people().stream()
                .filter(scripts::covers)
                .map(scenario -> Arrays.stream(LearnerKind.values())
                        .map(kind -> LearnerResult.of(LongStream.rangeClosed(1, seeds)
                                .mapToObj(seed -> check.run(scripts, scenario, kind, seed))
                                .toList()))
                        .toList())
                .toList();
    }

    private int stock() {
        StockValidation validation =
                with((engine, replies) -> StockValidation.run(new Simulation(engine, replies), people(), seeds));
        return tell(validation, validation.missed(), out -> validation.printTable(out, seeds));
    }

    private int pairs() {
        PairValidation validation = with((engine, replies) -> PairValidation.run(new ReplyCheck(engine, replies)));
        return tell(validation, validation.missed(), validation::printTable);
    }

    private static <T> T with(BiFunction<PersonaEngine, ReplyReader, T> work) {
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
                BundledReplyReader replies = new BundledReplyReader(encoder)) {
            return work.apply(new PersonaEngine(encoder), replies);
        }
    }

    private int tell(Object answer, List<String> missed, Consumer<PrintWriter> table) {
        PrintWriter out = spec.commandLine().getOut();
        if (format.isTable()) {
            table.accept(out);
            out.println();
            out.println(verdict(missed));
        } else {
            out.println(TongliJson.line(answer));
        }
        return missed.isEmpty() ? 0 : 1;
    }

    private static List<String> missed(List<LearnerResult> learners) {
        double empathic = trust(learners, LearnerKind.EMPATHIC);
        double clumsy = trust(learners, LearnerKind.CLUMSY);
        double formula = trust(learners, LearnerKind.FORMULA);
        String where = learners.get(0).scenario() + "/" + learners.get(0).language();
        List<String> missed = new ArrayList<>();
        for (LearnerKind low : List.of(LearnerKind.DISMISSIVE, LearnerKind.FORMULA)) {
            double gap = empathic - trust(learners, low);
            if (gap < GAP) {
                missed.add(
                        "%s: empathic ends %.2f above %s; the target is %.2f".formatted(where, gap, low.code(), GAP));
            }
        }
        if (Math.abs(clumsy - empathic) >= Math.abs(clumsy - formula)) {
            missed.add("%s: clumsy (%.2f) ends nearer to formula (%.2f) than to empathic (%.2f)"
                    .formatted(where, clumsy, formula, empathic));
        }
        return missed;
    }

    private static double trust(List<LearnerResult> learners, LearnerKind kind) {
        return learners.stream()
                .filter(result -> result.learner().equals(kind.code()))
                .mapToDouble(LearnerResult::mean)
                .findFirst()
                .orElseThrow();
    }

    private static void printTable(List<LearnerResult> results, PrintWriter out) {
        out.println("| scenario | language | learner | start | final trust (min–max) | left | deepest level |");
        out.println("|---|---|---|---|---|---|---|");
        for (LearnerResult one : results) {
            out.printf(
                    "| %s | %s | %s | %.2f | %.2f (%.2f–%.2f) | %d of %d | %.1f |%n",
                    one.scenario(),
                    one.language(),
                    one.learner(),
                    one.start(),
                    one.mean(),
                    one.least(),
                    one.most(),
                    one.left(),
                    one.seeds(),
                    one.deepest());
        }
    }

    private static String verdict(List<String> missed) {
        return missed.isEmpty() ? "Every target is met." : "Missed: " + String.join("; ", missed);
    }

    private record Answer(List<LearnerResult> results, List<String> missed) {}
}
