package tongli.cli.persona;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.DifficultyOption;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Coded;
import tongli.core.SentenceEncoder;
import tongli.learning.coaching.RatedReply;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.persona.check.ReplyCheck;
import tongli.persona.check.ScriptCheck;
import tongli.persona.check.Simulation;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.ReplyReader;
import tongli.wire.TongliJson;

/** Tries simulated people on what was written to judge them; status 1 if a target is missed. */
@Command(
        name = "validate",
        description = {
            "Try simulated people on one of these sets, and say which targets are missed (status 1):",
            "  first, held_out, blind_a, blind_b: scripts of four learners (empathic, clumsy, dismissive, formula); all but first are only measured",
            "  stock: lines that could be said to anybody (skilled, novice, formula, adviser, hostile)",
            "  pairs: two replies to the same words, of which one understands",
            "  formulas: 150 phrases that could follow anything, and near misses that mean somebody",
            "  missteps: twenty bad replies of one kind in a row",
            "  empathy: replies of others that people have labelled, from --data",
            "  variety: how varied what the persons say is, with stock learners and scripts",
            "  ablations: what each law of appraisal is worth, by pairs and stock learners"
        })
final class PersonaValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Option(names = "--seeds", defaultValue = "10", description = "How many seeds to play (default: ${DEFAULT-VALUE}).")
    private int seeds = 10;

    @Option(names = "--set", defaultValue = "first", description = "Which set (default: ${DEFAULT-VALUE}).")
    private String set = "first";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "For --set empathy: the folder with the three TSV files of EPITOME.")
    private @Nullable Path data;

    @Mixin
    private DifficultyOption difficulty = new DifficultyOption();

    @Override
    public Integer call() {
        if (seeds < 1 || seeds > 1_000) {
            throw wrong("--seeds is " + seeds + "; it must lie between 1 and 1000.");
        }
        ValidationSet wanted = Coded.find(ValidationSet.class, set)
                .orElseThrow(() -> wrong("--set is \"%s\"; the sets are %s.".formatted(set, ValidationSet.names())));
        if (difficulty.chosen() != Difficulty.NORMAL && !wanted.canBeHarder()) {
            throw wrong("--set %s plays people as written; leave out --difficulty.".formatted(set));
        }
        List<RatedReply> rated = wanted == ValidationSet.EMPATHY ? rated() : List.of();
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
                BundledReplyReader replies = new BundledReplyReader(encoder)) {
            return tell(validation(wanted, rated, encoder, replies));
        }
    }

    /** Those that come with Tongli, as hard as was asked for. */
    private List<Scenario> people() {
        return ScenarioLibrary.bundled().all().stream()
                .map(difficulty.chosen()::bend)
                .toList();
    }

    private List<RatedReply> rated() {
        if (data == null) {
            throw wrong("--set empathy needs --data with the folder of EPITOME's three TSV files.");
        }
        try {
            return RatedReply.read(data);
        } catch (IllegalArgumentException e) {
            throw new WorkFailed(e.getMessage() == null ? "the data cannot be read" : e.getMessage(), e);
        }
    }

    private Validation validation(
            ValidationSet wanted, List<RatedReply> rated, SentenceEncoder encoder, ReplyReader replies) {
        PersonaEngine engine = new PersonaEngine(encoder);
        return switch (wanted) {
            case FIRST, HELD_OUT, BLIND_A, BLIND_B ->
                ScriptValidation.run(wanted.scripts().orElseThrow(), new ScriptCheck(engine, replies), people(), seeds);
            case STOCK -> StockValidation.run(new Simulation(engine, replies), people(), seeds);
            case PAIRS -> PairValidation.run(ScenarioLibrary.bundled(), new ReplyCheck(engine, replies));
            case FORMULAS ->
                FormulaValidation.run(
                        ScenarioLibrary.bundled(),
                        new Simulation(engine, replies),
                        new ReplyCheck(engine, replies),
                        seeds);
            case MISSTEPS -> MisstepValidation.run(ScenarioLibrary.bundled(), new Simulation(engine, replies), seeds);
            case EMPATHY -> EmpathyValidation.run(rated, new ReplyCheck(engine, replies));
            case VARIETY ->
                VarietyValidation.run(
                        ScenarioLibrary.bundled(),
                        new Simulation(engine, replies),
                        new ScriptCheck(engine, replies),
                        seeds);
            case ABLATIONS -> AblationValidation.run(ScenarioLibrary.bundled(), encoder, replies, seeds);
        };
    }

    private int tell(Validation validation) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> missed = validation.missed();
        if (format.isTable()) {
            validation.printTable(out);
            out.println();
            out.println(missed.isEmpty() ? "Every target is met." : "Missed: " + String.join("; ", missed));
        } else {
            out.println(TongliJson.line(validation));
        }
        return missed.isEmpty() ? 0 : 1;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
