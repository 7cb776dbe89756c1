package tongli.benchmarks.operation;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tongli.benchmarks.Sentences;
import tongli.client.Tongli;
import tongli.client.call.ProblemException;
import tongli.client.call.Response;
import tongli.client.model.Assessment;
import tongli.client.model.NewTurn;
import tongli.client.model.Turn;
import tongli.client.model.Wording;
import tongli.core.Language;

/**
 * Live sessions, each of which takes a turn now and then, at moments that are fixed beforehand and spread evenly: a server that is slow is not asked
 * less. A session that its person has left is followed by a new one.
 */
final class Talks implements AutoCloseable {

    private static final int CONFLICT = 409;
    private static final int STARTERS = 4;

    private final List<Tongli> nodes;
    private final AtomicReferenceArray<@Nullable UUID> sessions;
    private final AtomicInteger words = new AtomicInteger();
    private final Random chance;
    private int nextPlace;
    private final List<String> scenarios;
    private final Wording wording;
    private final ExecutorService starters = Executors.newFixedThreadPool(STARTERS);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    /** @param wording when a better wording is searched for: later is as the page has it */
    Talks(List<Node> nodes, int sessions, long seed, List<String> scenarios, Wording wording) {
        this.wording = wording;
        this.nodes = nodes.stream().map(Node::api).toList();
        this.sessions = new AtomicReferenceArray<>(sessions);
        this.chance = new Random(seed);
        this.scenarios = scenarios;
    }

    /** Starts all of them, and says something in each, so that nothing is new any more. */
    void begin() {
        for (int i = 0; i < sessions.length(); i++) {
            start(i);
        }
    }

    private Language language(int place) {
        return place % 2 == 0 ? Language.ZH : Language.EN;
    }

    private Tongli node(int number) {
        return nodes.get(number % nodes.size());
    }

    private void start(int place) {
        sessions.set(
                place,
                Clients.start(
                        node(place),
                        scenarios.get(place / 2 % scenarios.size()),
                        tongli.client.model.Language.of(language(place).code()),
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
        UUID session = sessions.getAndSet(place, null);
        if (session == null) {
            phase.skip();
            return; // its last turn is not answered yet, or a new one is being started: nobody says two things at once
        }
        int number = words.incrementAndGet();
        long late = System.nanoTime() - due;
        open.register();
        Tongli node = node(number);
        node.sessions()
                .takeTurn(session, NewTurn.of().withText(Sentences.reply(language(place), number)), wording)
                .answerLater()
                .whenComplete((answer, broken) -> {
                    int said = status(answer, broken);
                    if (said == CONFLICT) {
                        starters.execute(() -> startAnew(place));
                    } else {
                        phase.add(said, System.nanoTime() - due, late);
                        if (broken == null) {
                            answer.value()
                                    .filter(Talks::isUnworded)
                                    .ifPresent(turn -> word(node, session, turn, wordings, open));
                        }
                        sessions.set(place, session);
                    }
                    open.arriveAndDeregister();
                });
    }

    private static boolean isUnworded(Turn turn) {
        Assessment assessment = turn.assessment();
        return assessment != null && !assessment.abstained() && assessment.suggestion() == null;
    }

    private static int status(@Nullable Response<?> answer, @Nullable Throwable broken) {
        if (answer != null) {
            return answer.status();
        }
        Throwable why = broken instanceof CompletionException wrapped ? wrapped.getCause() : broken;
        return why instanceof ProblemException refused ? refused.status() : Phase.NONE;
    }

    private static void word(Tongli node, UUID session, Turn turn, Phase wordings, Phaser open) {
        long began = System.nanoTime();
        open.register();
        node.sessions().getTurn(session, turn.turn()).answerLater().whenComplete((answer, broken) -> {
            wordings.add(status(answer, broken), System.nanoTime() - began, 0);
            open.arriveAndDeregister();
        });
    }

    private void startAnew(int place) {
        try {
            start(place);
        } catch (RuntimeException failed) {
            timer.schedule(() -> starters.execute(() -> startAnew(place)), 1, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        starters.shutdownNow();
    }
}
