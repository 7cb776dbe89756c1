package tongli.cli.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.coaching.trial.Coverage;
import tongli.coaching.trial.Estimate;
import tongli.coaching.trial.SimulatedCohort;
import tongli.coaching.trial.SimulatedCohort.Leaving;
import tongli.coaching.trial.SimulatedCohort.Shape;
import tongli.coaching.trial.TrialSimulation;
import tongli.wire.TongliJson;

/** {@code tongli trial simulate}. */
@Command(
        name = "simulate",
        description = {
            "Play whole trials on made-up people with a known effect, files and all, and tell how often the intervals hold it, and how often an effect would be found (power).",
            "With --at-least the status is 1 if the interval of Hedges' g or of the registered analysis holds the effect in fewer."
        },
        footer = "Example: ./tongli trial simulate --runs 200 --effect 0.5 --n 60 --seed 7 --format table")
final class TrialSimulateCommand implements Callable<Integer> {
    private static final int MOST_RUNS = 100_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--runs", defaultValue = "200", description = "How many trials (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--effect",
            defaultValue = "0.5",
            paramLabel = "SD",
            description = "The true effect, in standard deviations (default: ${DEFAULT-VALUE}).")
    private double effect;

    @Option(
            names = "--n",
            defaultValue = "60",
            description = "How many people a trial has, both arms together (default: ${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--seed", defaultValue = "7", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--dropouts",
            defaultValue = "0",
            paramLabel = "SHARE",
            description = "The share of people without an outcome (default: ${DEFAULT-VALUE}).")
    private double dropouts;

    @Option(
            names = "--leaving",
            defaultValue = "chance",
            paramLabel = "chance|baseline|outcome",
            description =
                    "Why they leave: by chance, more often if they began low, or more often if they did badly with feedback, which no analysis can know (default: ${DEFAULT-VALUE}).")
    private Leaving leaving = Leaving.CHANCE;

    @Option(
            names = "--shape",
            defaultValue = "normal",
            paramLabel = "normal|skewed",
            description = "How outcomes are spread (default: ${DEFAULT-VALUE}).")
    private Shape shape = Shape.NORMAL;

    @Option(
            names = "--at-least",
            defaultValue = "0",
            paramLabel = "SHARE",
            description = "The share of intervals that must hold the effect.")
    private double atLeast;

    @Mixin
    private OutputFormat format = new OutputFormat();

    /** What was found, for programs. */
    private record SimulationJson(
            int runs,
            int n,
            double effect,
            long seed,
            double dropouts,
            String leaving,
            String shape,
            @JsonProperty("missing_share") double missing,
            @JsonProperty("hedges_g") CoverageJson hedgesG,
            CoverageJson difference,
            CoverageJson adjusted) {}

    /**
     * One kind of interval.
     *
     * @param low and {@code high} of the share's own interval, by Clopper and Pearson
     * @param bias mean of the estimates less the truth
     */
    private record CoverageJson(
            double truth,
            int held,
            double share,
            double low,
            double high,
            int below,
            int above,
            double bias,
            double power) {
        static CoverageJson of(Coverage one) {
            Estimate share = one.shareInterval();
            return new CoverageJson(
                    one.truth(),
                    one.held(),
                    one.share(),
                    share.low(),
                    share.high(),
                    one.below(),
                    one.above(),
                    one.mean() - one.truth(),
                    one.power());
        }
    }

    @Override
    public Integer call() {
        if (runs < 1 || runs > MOST_RUNS) {
            throw wrong("--runs is %d; it must lie between 1 and %d.".formatted(runs, MOST_RUNS));
        }
        if (!(atLeast >= 0 && atLeast <= 1)) {
            throw wrong("--at-least is %s; it must lie between 0 and 1.".formatted(atLeast));
        }
        SimulatedCohort cohort = cohort();
        TrialSimulation simulation = TrialWork.of(() -> run(cohort));
        print(simulation);
        List<Coverage> judged = List.of(simulation.hedgesG(), simulation.primary());
        if (judged.stream().anyMatch(one -> one.runs() < runs || one.share() < atLeast)) {
            spec.commandLine()
                    .getErr()
                    .println("tongli: fewer than %s of the intervals hold the effect".formatted(atLeast));
            return 1;
        }
        return 0;
    }

    private SimulatedCohort cohort() {
        try {
            return new SimulatedCohort(people, effect, dropouts, leaving, shape);
        } catch (IllegalArgumentException e) {
            throw wrong("--" + e.getMessage() + ".");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private TrialSimulation run(SimulatedCohort cohort) throws IOException {
        Path folder = Files.createTempDirectory("tongli-trial");
        try {
            return TrialSimulation.run(cohort, runs, seed, folder);
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private void print(TrialSimulation simulation) {
        if (!format.isTable()) {
            spec.commandLine()
                    .getOut()
                    .println(TongliJson.line(new SimulationJson(
                            runs,
                            people,
                            effect,
                            seed,
                            dropouts,
                            leaving.code(),
                            shape.code(),
                            (double) simulation.missing() / runs / people,
                            CoverageJson.of(simulation.hedgesG()),
                            CoverageJson.of(simulation.difference()),
                            CoverageJson.of(simulation.primary()))));
            return;
        }
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%,d trials of %d people, effect %.2f, %.1f %% without outcome (%s), %s, seed %d",
                        runs,
                        people,
                        effect,
                        100.0 * simulation.missing() / runs / people,
                        leaving.code(),
                        shape.code(),
                        seed));
        spec.commandLine()
                .getOut()
                .println(
                        "| interval of | truth | holds it (95 % interval) | lies below | lies above | bias | excludes 0 |");
        spec.commandLine().getOut().println("|---|---|---|---|---|---|---|");
        row("Hedges' g", simulation.hedgesG());
        row("difference", simulation.difference());
        row("adjusted difference", simulation.primary());
    }

    private void row(String name, Coverage one) {
        Estimate share = one.shareInterval();
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %d of %d: %.1f %% (%.1f–%.1f) | %d | %d | %+.3f | %.1f %% |",
                        name,
                        one.truth(),
                        one.held(),
                        one.runs(),
                        100 * one.share(),
                        100 * share.low(),
                        100 * share.high(),
                        one.below(),
                        one.above(),
                        one.mean() - one.truth(),
                        100 * one.power()));
    }
}
