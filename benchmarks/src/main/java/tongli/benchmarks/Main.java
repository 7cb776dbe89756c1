package tongli.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import tongli.core.Language;

/**
 * Measures, and prints the tables of {@code docs/results/speed.md}; {@code benchmarks/run} calls it. Arguments: a folder for
 * scratch (the log of JMH, a database) and, to try only whether it works, {@code --quick}: its figures mean nothing.
 */
public final class Main {
    private static final int CONVERSATIONS = 20;

    private Main() {}

    public static void main(String[] args) throws RunnerException {
        if (args.length < 1 || args[0].startsWith("-")) {
            throw new IllegalArgumentException("name a folder for scratch; benchmarks/run does");
        }
        Path scratch = Path.of(args[0]);
        boolean quick = args.length > 1 && args[1].equals("--quick");
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Map<Language, TurnTimes> turns = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            turns.put(
                    language,
                    TurnTimes.measure(
                            language,
                            quick ? 1 : CONVERSATIONS,
                            scratch.resolve("sessions-" + language.code()),
                            System::nanoTime));
        }
        Collection<RunResult> results = new Runner(options(scratch, quick).build()).run();
        var tables = new SpeedTables(out);
        tables.throughput(results);
        tables.replies(results);
        tables.persona(results);
        tables.camp(results);
        tables.turns(turns);
    }

    private static ChainedOptionsBuilder options(Path scratch, boolean quick) {
        return new OptionsBuilder()
                .include("tongli\\.benchmarks\\..*Benchmark")
                .output(scratch.resolve("jmh.log").toString())
                .forks(1)
                .jvmArgsAppend("-Xmx2g", "-Dfile.encoding=UTF-8")
                .shouldFailOnError(true)
                .warmupIterations(quick ? 1 : 3)
                .warmupTime(TimeValue.milliseconds(quick ? 100 : 2_000))
                .measurementIterations(quick ? 1 : 5)
                .measurementTime(TimeValue.milliseconds(quick ? 100 : 2_000));
    }
}
