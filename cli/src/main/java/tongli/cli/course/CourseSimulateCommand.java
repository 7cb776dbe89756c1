package tongli.cli.course;

import java.io.PrintWriter;
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
import tongli.cli.terminal.Within;
import tongli.coaching.skill.check.CourseSetup;
import tongli.coaching.skill.check.CourseSimulation;
import tongli.coaching.skill.check.KindResult;
import tongli.wire.CourseSimulationJson;
import tongli.wire.TongliJson;

/** Holds estimates of skill against simulated learners whose skill is known. */
@Command(
        name = "simulate",
        description = {
            "Take simulated learners of eleven kinds through a course, and tell how well their skills were estimated.",
            "The first kind is as the estimates suppose; the others slip, guess, learn, drift, have favourites, learn by rote, are extreme,"
                    + " or meet exercises with wrong labels. Exit status 1 where a target is missed: a rank correlation of at least 0.85,"
                    + " success within 0.05 of 0.70."
        },
        footer = "Example: ./tongli course simulate --seed 7 --learners 200 --format table")
final class CourseSimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seed", defaultValue = "7", description = "Of all that is drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--learners",
            defaultValue = "200",
            description = "How many of each kind (default: ${DEFAULT-VALUE}).")
    @Within(from = CourseSetup.FEWEST_LEARNERS, to = CourseSetup.MOST_LEARNERS)
    private int learners;

    @Option(
            names = "--exercises",
            defaultValue = "30",
            description = "How many of each skill (default: ${DEFAULT-VALUE}).")
    @Within(from = 1, to = CourseSetup.MOST_EXERCISES)
    private int exercises;

    @Option(
            names = "--talks",
            defaultValue = "0.33",
            description =
                    "Share of exercises that are talks, with two to eight chances to show the skill; the others are"
                            + " drills, with one (default: ${DEFAULT-VALUE}).")
    private double talks;

    @Option(
            names = "--severity",
            defaultValue = "1",
            description =
                    "How far the kinds are from what the estimates suppose, as a multiple of what docs/skills.md says"
                            + " (default: ${DEFAULT-VALUE}).")
    private double severity;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        inRange("--learners", learners, CourseSetup.FEWEST_LEARNERS, CourseSetup.MOST_LEARNERS);
        inRange("--exercises", exercises, 1, CourseSetup.MOST_EXERCISES);
        inRange("--talks", talks, 0, 1);
        inRange("--severity", severity, 0, CourseSetup.MOST_SEVERE);
        CourseSetup setup = new CourseSetup(learners, exercises, talks, severity, seed);
        List<KindResult> results = CourseSimulation.run(setup);
        CourseSimulationJson answer = CourseSimulationJson.of(setup, results);
        PrintWriter out = spec.commandLine().getOut();
        if (format.isTable()) {
            print(out, results);
            out.println();
            out.println(
                    answer.missed().isEmpty()
                            ? "Every target is met."
                            : "Missed: " + String.join("; ", answer.missed()));
        } else {
            out.println(TongliJson.line(answer));
        }
        return answer.missed().isEmpty() ? 0 : 1;
    }

    private void inRange(String option, Number given, int least, int most) {
        if (!(given.doubleValue() >= least && given.doubleValue() <= most)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is %s; it must lie between %d and %d.".formatted(option, given, least, most));
        }
    }

    private static void print(PrintWriter out, List<KindResult> results) {
        out.println("| learners | rank correlation (95 %) | weakest skill | success (middle 80 %) | 80 % interval holds"
                + " | held-out persons: observed, expected | told that it does not transfer |");
        out.println("|---|---|---|---|---|---|---|");
        results.forEach(result -> out.printf(
                Locale.ROOT,
                "| %s | %.3f (%.3f–%.3f) | %.3f | %.3f (%.2f–%.2f) | %.2f | %.3f, %.3f | %.2f |%n",
                result.kind().code(),
                result.rankCorrelation(),
                result.low(),
                result.high(),
                result.weakest(),
                result.success(),
                result.successLow(),
                result.successHigh(),
                result.covered(),
                result.transfer(),
                result.transferExpected(),
                result.transferLacking()));
    }
}
