package tongli.benchmarks.operation;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What machines so many people need: takes from {@code bench load}'s figures what a turn costs, holds a simulated server against the measured ones, and then
 * simulates beyond what was measured. Prints tables.
 */
public final class CapacityRun {

    private static final List<String> OPTIONS = List.of(
            "measured", "machine", "processors", "every", "p99", "hours", "days", "connections", "megabytes", "seed");
    private static final int[] SESSIONS = {100, 1_000, 10_000, 100_000};
    private static final int TURNS = 60_000;
    private static final int PLACES_A_PROCESSOR = 16;
    private static final int MOST_PLACES = 96;
    private static final double MOST_SHED = 0.001;
    private static final int SECONDS_AN_HOUR = 3_600;
    private static final double GIGABYTE = 1e9;
    private static final double GIBIBYTE = 1_024;

    private final PrintWriter out;
    private final Demand demand;
    private final long seed;

    private CapacityRun(PrintWriter out, Demand demand, long seed) {
        this.out = out;
        this.demand = demand;
        this.seed = seed;
    }

    /** What is asked for, and of what machines it is to be made. */
    private record Wish(
            int processors,
            int everySeconds,
            double p99Millis,
            int hours,
            int days,
            int connections,
            int megabytes,
            OptionalDouble bytesATurn) {}

    public static void main(String[] args) throws Exception {
        Options options = new Options(Arrays.asList(args).subList(1, args.length), OPTIONS);
        String file = options.text("measured", "");
        if (file.isEmpty()) {
            throw new IllegalArgumentException(
                    "name what was measured: --measured FILE, in which each output of ./tongli bench load stands under its command");
        }
        Measured.File measured = Measured.parse(Files.readAllLines(Path.of(file)));
        int machine = options.number("machine", measured.processors().orElse(0), 1);
        if (machine == 0) {
            throw new IllegalArgumentException(
                    "%s does not say how many processors the machine had; add --machine N".formatted(file));
        }
        Measured light = measured.runs().stream()
                .filter(run -> run.busyServers().isPresent() && run.shed() == 0)
                .min(Comparator.comparingDouble(Measured::asked))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no run in %s says how busy the servers were, without telling anybody to come again; make one without --overload, with fewer sessions"
                                .formatted(file)));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        CapacityRun run = new CapacityRun(out, Demand.of(light), options.number("seed", 1, 0));
        run.tellDemand(light);
        run.validate(measured.runs(), machine);
        run.plan(new Wish(
                options.number("processors", 8, 1),
                options.number("every", 60, 1),
                options.number("p99", 300, 1),
                options.number("hours", 2, 1),
                options.number("days", 250, 1),
                options.number("connections", 10, 1),
                options.number("megabytes", 2_048, 1),
                measured.bytesATurn()));
    }

    private void say(String format, Object... parts) {
        out.println(String.format(Locale.ROOT, format, parts));
    }

    private void tellDemand(Measured light) {
        say(
                "A turn takes %.1f ms of processors and keeps %.2f of them busy while it runs; its times spread by a factor of %.2f (one standard deviation). From: %s.",
                demand.processorSeconds() * 1e3, demand.processors(), Math.exp(demand.sigma()), light.name());
        out.println();
    }

    private Simulated play(double processors, int places, double perSecond, boolean atRandom) {
        return Simulated.play(
                new Simulated.Server(processors, places, demand.processors()),
                atRandom ? Simulated.atRandom(perSecond, seed + 1) : Simulated.evenly(perSecond),
                demand::draw,
                TURNS,
                seed);
    }

    private static int places(int processors) {
        return Math.min(MOST_PLACES, PLACES_A_PROCESSOR * processors);
    }

    /** Servers and the generator of load shared the machine. */
    private void validate(List<Measured> runs, int machine) {
        out.println(
                "| run | turns a second | p50 ms: measured, simulated | p95 ms | p99 ms | told to come again: measured, simulated |");
        out.println("|---|---|---|---|---|---|");
        for (Measured run : runs) {
            double left = (machine - run.busyLoad().orElse(0)) / run.nodes();
            Simulated simulated = play(left, places(machine), run.asked() / run.nodes(), false);
            say(
                    "| %s | %.1f | %.0f, %.0f | %.0f, %.0f | %.0f, %.0f | %.1f %%, %.1f %% |",
                    run.name(),
                    run.asked(),
                    run.p50Millis(),
                    simulated.p50Millis(),
                    run.p95Millis(),
                    simulated.p95Millis(),
                    run.p99Millis(),
                    simulated.p99Millis(),
                    run.shed() * 100,
                    simulated.shed() * 100);
        }
        out.println();
    }

    private void plan(Wish wish) {
        double alone =
                play(wish.processors(), places(wish.processors()), 1e-3, true).p99Millis();
        if (alone > wish.p99Millis()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "no number of servers answers 99 %% of turns within %.0f ms: a turn that is alone takes up to %.0f; ask for more with --p99",
                    wish.p99Millis(),
                    alone));
        }
        say(
                "Simulated: servers of %d processors, a turn each %d s a session, 99 %% within %.0f ms also while one server is away; %d hours a day on %d days a year. Memory and connections are neither measured nor simulated, but taken as %,d MiB and %d a server (--megabytes, --connections), with one connection more for news.",
                wish.processors(),
                wish.everySeconds(),
                wish.p99Millis(),
                wish.hours(),
                wish.days(),
                wish.megabytes(),
                wish.connections());
        out.println();
        out.println(
                "| sessions at once | turns a second | servers | their processors | memory, GiB | p99 ms, all and one away | processors busy | connections to the database | its writes a second | disk a year, GB |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int sessions : SESSIONS) {
            row(wish, sessions);
        }
    }

    private void row(Wish wish, int sessions) {
        double perSecond = sessions / (double) wish.everySeconds();
        int needed = needed(wish, perSecond);
        int servers = needed + 1;
        Simulated all = at(wish, perSecond / servers);
        Simulated oneAway = at(wish, perSecond / needed);
        double turnsAYear = perSecond * SECONDS_AN_HOUR * wish.hours() * wish.days();
        say(
                "| %,d | %,.1f | %d | %d | %.0f | %.0f, %.0f | %.0f %% | %d | %,.0f | %s |",
                sessions,
                perSecond,
                servers,
                servers * wish.processors(),
                servers * wish.megabytes() / GIBIBYTE,
                all.p99Millis(),
                oneAway.p99Millis(),
                100 * all.busy() / wish.processors(),
                servers * (wish.connections() + 1), // one more hears what others play
                perSecond,
                wish.bytesATurn().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "%,.0f",
                                turnsAYear * wish.bytesATurn().getAsDouble() / GIGABYTE)
                        : "not measured");
    }

    private Simulated at(Wish wish, double perSecond) {
        return play(wish.processors(), places(wish.processors()), perSecond, true);
    }

    private boolean isEnough(Wish wish, double perSecond, int servers) {
        double each = perSecond / servers;
        if (each >= demand.mostPerSecond(wish.processors())) {
            return false;
        }
        Simulated simulated = at(wish, each);
        return simulated.p99Millis() <= wish.p99Millis() && simulated.shed() <= MOST_SHED;
    }

    /** The least number that is enough; more are never worse. */
    private int needed(Wish wish, double perSecond) {
        int least = 1;
        int enough = 1;
        while (!isEnough(wish, perSecond, enough)) {
            least = enough + 1;
            enough *= 2;
        }
        while (least < enough) {
            int middle = (least + enough) / 2;
            if (isEnough(wish, perSecond, middle)) {
                enough = middle;
            } else {
                least = middle + 1;
            }
        }
        return enough;
    }
}
