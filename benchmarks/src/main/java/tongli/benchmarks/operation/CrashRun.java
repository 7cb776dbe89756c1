package tongli.benchmarks.operation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tongli.client.call.NoAnswerException;
import tongli.client.call.ProblemException;
import tongli.client.model.Language;
import tools.jackson.databind.JsonNode;

/**
 * Kills a server again and again while learners practise, starts it anew each time, and asks it for everything that it had acknowledged. One kill in ten
 * comes while it starts. What was under way when it was killed is sent again with its key, as a client does. Prints a row of a table.
 */
public final class CrashRun {

    private static final List<String> OPTIONS = List.of("store", "rounds", "minutes", "learners", "seed");
    private static final int MILLIS_OF_LOAD = 1_500;
    private static final int MILLIS_OF_START = 3_000;
    private static final int A_START_IN = 10;
    private static final int CONFLICT = 409;

    private record UnderWay(UUID session, String words, String key) {}

    private final Store store;
    private final List<String> jvm;
    private final int learners;
    private final Random chance;
    private final Ledger ledger = new Ledger();
    private final AtomicInteger words = new AtomicInteger();
    private final AtomicInteger odd = new AtomicInteger();
    private final Queue<UnderWay> underWay = new ConcurrentLinkedQueue<>();
    private final List<Long> startMillis = new ArrayList<>();
    private final Set<UUID> touched = Collections.synchronizedSet(new HashSet<>());
    private Ledger.Faults faults = Ledger.NONE;
    private int killedWhileStarting;
    private int sentAgain;

    private CrashRun(Store store, List<String> jvm, int learners, long seed) {
        this.store = store;
        this.jvm = jvm;
        this.learners = learners;
        this.chance = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        Path scratch = Path.of(args[0]);
        Options options = new Options(Arrays.asList(args).subList(1, args.length), OPTIONS);
        int rounds = options.number("rounds", 200, 1);
        Duration most = Duration.ofMinutes(options.number("minutes", 60, 1));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        try (Store store = Store.open(options.text("store", "h2"), scratch)) {
            CrashRun run = new CrashRun(
                    store, fastStart(store), options.number("learners", 8, 1), options.number("seed", 1, 0));
            int done = run.rounds(rounds, System.nanoTime() + most.toNanos());
            run.print(out, done);
            if (!run.faults.equals(Ledger.NONE) || run.odd.get() > 0) {
                System.exit(1);
            }
        }
    }

    /** Options with which a server starts quickly: its classes from an archive that a first start leaves behind. */
    private static List<String> fastStart(Store store) throws IOException, InterruptedException {
        List<String> quick = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable");
        Path archive = store.folder().resolve("classes.jsa");
        List<String> write = new ArrayList<>(quick);
        write.add("-XX:ArchiveClassesAtExit=" + archive);
        try (Node first = Node.launch(store, "fakes", write).await()) {
            Clients.allow(first.api());
            Clients.start(first.api(), "refund", Language.EN, 1);
            first.stop();
        }
        List<String> read = new ArrayList<>(quick);
        if (Files.exists(archive)) {
            read.add("-XX:SharedArchiveFile=" + archive);
        }
        return read;
    }

    /** @return how many there were time for */
    private int rounds(int most, long deadline) throws Exception {
        int done = 0;
        while (done < most && System.nanoTime() < deadline) {
            if (done % A_START_IN == A_START_IN - 1) {
                try (Node node = Node.launch(store, "fakes", jvm)) {
                    Thread.sleep(chance.nextInt(MILLIS_OF_START));
                    killedWhileStarting++;
                    node.close();
                }
            } else {
                try (Node node = started()) {
                    check(node, Set.copyOf(touched));
                    load(node);
                }
            }
            done++;
        }
        try (Node node = started()) {
            check(node, ledger.sessions());
        }
        return done;
    }

    private Node started() throws IOException {
        long began = System.nanoTime();
        Node node = Node.launch(store, "fakes", jvm).await();
        startMillis.add((System.nanoTime() - began) / 1_000_000);
        return node;
    }

    /** Sends again what was under way, then compares what is there with what was acknowledged. */
    private void check(Node node, Set<UUID> sessions) {
        for (UnderWay one = underWay.poll(); one != null; one = underWay.poll()) {
            sentAgain++;
            try {
                say(node, one.session(), one.words(), one.key());
            } catch (ProblemException refused) {
                if (refused.status() != CONFLICT) {
                    odd.incrementAndGet();
                }
            }
        }
        for (UUID session : sessions) {
            try {
                JsonNode kept =
                        node.api().sessions().getSession(session).asJson().send();
                faults = faults.plus(ledger.compare(session, kept.get("turns")));
            } catch (ProblemException refused) {
                odd.incrementAndGet();
            }
        }
        touched.clear();
    }

    /** Says something, and writes down what was acknowledged. */
    private void say(Node node, UUID session, String words, String key) {
        ledger.add(
                session,
                words,
                Clients.turn(node.api(), session, words, key).asJson().send());
    }

    private void load(Node node) throws InterruptedException {
        AtomicBoolean ends = new AtomicBoolean();
        CountDownLatch talking = new CountDownLatch(learners);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < learners; i++) {
            int seed = chance.nextInt(1 << 20);
            threads.add(new Thread(() -> talk(node, seed, ends, talking), "learner"));
        }
        threads.forEach(Thread::start);
        talking.await(); // each has had an answer
        Thread.sleep(chance.nextInt(MILLIS_OF_LOAD));
        ends.set(true);
        node.close(); // SIGKILL
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Until the server is gone. */
    private void talk(Node node, int seed, AtomicBoolean ends, CountDownLatch talking) {
        Optional<UUID> session = Optional.empty();
        while (true) {
            String said = "Day %d of waiting: how was that for you?".formatted(words.incrementAndGet());
            String key = UUID.randomUUID().toString();
            try {
                if (session.isEmpty()) {
                    session = Optional.of(Clients.start(node.api(), "refund", Language.EN, seed));
                    continue;
                }
                say(node, session.get(), said, key);
                touched.add(session.get());
                talking.countDown();
            } catch (ProblemException refused) {
                if (refused.status() == CONFLICT) {
                    session = Optional.empty(); // the person has left, or the talk is long enough
                } else {
                    odd.incrementAndGet();
                }
            } catch (NoAnswerException gone) {
                if (!ends.get()) {
                    odd.incrementAndGet();
                } else {
                    session.ifPresent(here -> {
                        underWay.add(new UnderWay(here, said, key));
                        touched.add(here);
                    });
                }
                talking.countDown();
                return;
            }
        }
    }

    private void print(PrintWriter out, int rounds) {
        List<Long> sorted = startMillis.stream().sorted().toList();
        out.println(
                "| store | kills | of them while it started | turns acknowledged | under way at a kill, sent again | lost"
                        + " | duplicated | changed | unknown | other faults | seconds to start again, median and longest |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d | %.1f, %.1f |",
                store.name(),
                rounds,
                killedWhileStarting,
                ledger.turns(),
                sentAgain,
                faults.lost(),
                faults.duplicated(),
                faults.changed(),
                faults.unknown(),
                odd.get(),
                sorted.get(sorted.size() / 2) / 1e3,
                sorted.get(sorted.size() - 1) / 1e3));
    }
}
