package tongli.benchmarks.operation;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tongli.client.model.Wording;
import tongli.persona.scenario.ScenarioLibrary;

/**
 * Has many live sessions take turns with one server, or several over one PostgreSQL, as they are shipped. With {@code --overload} more is asked for a
 * while than can be done, and then as little as before. With {@code --pin 1} each server has one processor of its own, so that a second server brings a
 * second. Prints tables.
 */
public final class LoadRun {

    private static final List<String> OPTIONS = List.of(
            "store", "nodes", "sessions", "every", "seconds", "overload", "warm", "seed", "parts", "wording", "pin");
    private static final int MILLIS = 1_000;

    private LoadRun() {}

    public static void main(String[] args) throws Exception {
        Path scratch = Path.of(args[0]);
        Options options = new Options(Arrays.asList(args).subList(1, args.length), OPTIONS);
        int count = options.number("nodes", 1, 1);
        String kind = options.text("store", "postgres");
        if (count > 1 && kind.equals("h2")) {
            throw new IllegalArgumentException("several nodes need --store postgres");
        }
        int sessions = options.number("sessions", 50, 1);
        int every = options.number("every", 60, 1) * MILLIS;
        int seconds = options.number("seconds", 600, 1);
        int overload = options.number("overload", 1, 1);
        boolean pinned = options.number("pin", 0, 0) > 0;
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        List<Node> nodes = new ArrayList<>();
        try (Store store = Store.open(kind, scratch)) {
            try {
                for (int i = 0; i < count; i++) {
                    nodes.add(Node.launch(
                                    store,
                                    options.text("parts", "bundled"),
                                    List.of("-Xmx2g", "-XX:+ExitOnOutOfMemoryError"),
                                    pinned ? OptionalInt.of(i) : OptionalInt.empty())
                            .await());
                }
                Clients.allow(nodes.get(0).api());
                List<String> scenarios = ScenarioLibrary.bundled().ids();
                try (Talks talks = new Talks(
                        nodes,
                        sessions,
                        options.number("seed", 1, 0),
                        scenarios,
                        Wording.of(options.text("wording", "later")))) {
                    talks.begin();
                    talks.talk(Phase.turns("warm-up"), Phase.wordings("warm-up"), every, options.number("warm", 60, 1));
                    // what ./tongli bench capacity reads
                    out.println("    ./tongli bench load "
                            + String.join(" ", Arrays.asList(args).subList(1, args.length)));
                    out.println();
                    Optional<Growth> growth = Growth.begin(store);
                    run(out, nodes, talks, every, seconds, overload);
                    if (growth.isPresent()) {
                        out.println(growth.get().told());
                    }
                    out.println(
                            "Processors of the machine: " + Runtime.getRuntime().availableProcessors() + ".");
                }
            } finally {
                for (Node node : nodes) {
                    node.stop();
                    node.close();
                }
            }
        }
    }

    private static void run(PrintWriter out, List<Node> nodes, Talks talks, int every, int seconds, int overload)
            throws InterruptedException {
        try (Watch watch = new Watch(nodes, Duration.ofSeconds(10))) {
            List<Phase> wordings = new ArrayList<>();
            out.println(Phase.head());
            wordings.add(row(out, talks, "as set", every, seconds));
            if (overload > 1) {
                wordings.add(row(out, talks, overload + " times as much", every / (double) overload, seconds));
                wordings.add(row(out, talks, "as set again", every, seconds));
            }
            out.println();
            wordings.forEach(one -> one.told().ifPresent(out::println));
            out.println(watch.told());
        }
    }

    /** @return the better wordings that were asked for after the turns */
    private static Phase row(PrintWriter out, Talks talks, String name, double every, int seconds)
            throws InterruptedException {
        Phase turns = Phase.turns(name);
        Phase wordings = Phase.wordings("Better wordings, asked for after the answer, " + name);
        out.println(turns.row(talks.talk(turns, wordings, every, seconds)));
        return wordings;
    }
}
