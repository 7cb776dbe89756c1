package tongli.benchmarks.operation;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import tongli.benchmarks.Sentences;
import tongli.core.Language;

/**
 * Live sessions, each of which takes a turn now and then, at moments that are fixed beforehand and spread evenly: a server that is slow is not asked
 * less. A session that its person has left is followed by a new one.
 */
final class Talks implements AutoCloseable {

    private static final int CONFLICT = 409;
    private static final int CREATED = 201;
    /** In the answer to a turn whose better wording is still to be searched for. */
    private static final String UNWORDED = "\"suggestion\":null";

    private static final int STARTERS = 4;

    private final Client client;
    private final List<Node> nodes;
    private final AtomicReferenceArray<String> sessions;
    private final AtomicInteger words = new AtomicInteger();
    private final Random chance;
    private int nextPlace;
    private final List<String> scenarios;
    private final String wording;
    private final ExecutorService starters = Executors.newFixedThreadPool(STARTERS);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    /** @param wording whether a turn waits for its better wording, "now", or it is asked for after, "later", as the page does */
    Talks(Client client, List<Node> nodes, int sessions, long seed, List<String> scenarios, String wording) {
        this.wording = wording;
        this.client = client;
        this.nodes = nodes;
        this.sessions = new AtomicReferenceArray<>(sessions);
        this.chance = new Random(seed);
        this.scenarios = scenarios;
    }

    /** Starts all of them, and says something in each, so that nothing is new any more. */
    void begin() throws IOException, InterruptedException {
        for (int i = 0; i < sessions.length(); i++) {
            start(i);
        }
    }

    private Language language(int place) {
        return place % 2 == 0 ? Language.ZH : Language.EN;
    }

    private Node node(int number) {
        return nodes.get(number % nodes.size());
    }

    private void start(int place) throws IOException, InterruptedException {
        sessions.set(
                place,
                client.start(
                        node(place).address(),
                        scenarios.get(place / 2 % scenarios.size()),
                        language(place).code(),
                        chance.nextInt(1 << 20)));
    }

    /**
     * Has every session take a turn each {@code everyMillis}, for a time.
     *
     * @return the seconds that it took until the last answer
     */
    double talk(Phase phase, Phase wordings, double everyMillis, int seconds) throws InterruptedException {
        long began = System.nanoTime();
        double gapNanos = everyMillis * 1e6 / sessions.length();
        long turns = (long) (seconds * 1e9 / gapNanos);
        Phaser open = new Phaser(1);
        for (long turn = 0; turn < turns; turn++) {
            long due = began + (long) (turn * gapNanos);
            long wait = due - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
            take(nextPlace++ % sessions.length(), due, phase, wordings, open);
        }
        open.arriveAndAwaitAdvance();
        return (System.nanoTime() - began) / 1e9;
    }

    private void take(int place, long due, Phase phase, Phase wordings, Phaser open) {
        String session = sessions.getAndSet(place, "");
        if (session == null || session.isEmpty()) {
            phase.skip();
            return; // its last turn is not answered yet, or a new one is being started: nobody says two things at once
        }
        int number = words.incrementAndGet();
        long late = System.nanoTime() - due;
        open.register();
        String turns = "%s/sessions/%s/turns".formatted(node(number).address(), session);
        CompletableFuture<Client.Answer> answer = client.sendLater(
                "POST",
                turns + "?wording=" + wording,
                Client.turn(Sentences.reply(language(place), number)),
                UUID.randomUUID().toString());
        answer.whenComplete((turn, broken) -> {
            int said = broken == null ? turn.status() : Phase.NONE;
            if (said == CONFLICT) {
                starters.execute(() -> startAnew(place));
            } else {
                phase.add(said, System.nanoTime() - due, late);
                if (said == CREATED && turn.body().contains(UNWORDED)) {
                    word(turns, turn, wordings, open);
                }
                sessions.set(place, session);
            }
            open.arriveAndDeregister();
        });
    }

    private void word(String turns, Client.Answer turn, Phase wordings, Phaser open) {
        long began = System.nanoTime();
        open.register();
        client.sendLater("GET", turns + "/" + turn.json().get("turn").asInt(), "", "")
                .whenComplete((worded, broken) -> {
                    wordings.add(broken == null ? worded.status() : Phase.NONE, System.nanoTime() - began, 0);
                    open.arriveAndDeregister();
                });
    }

    private void startAnew(int place) {
        try {
            start(place);
        } catch (IOException | RuntimeException failed) {
            timer.schedule(() -> starters.execute(() -> startAnew(place)), 1, TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        starters.shutdownNow();
    }
}
