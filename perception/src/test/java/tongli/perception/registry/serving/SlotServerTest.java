package tongli.perception.registry.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static tongli.perception.registry.Given.MOOD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.EmotionQuery;
import tongli.perception.registry.Act;
import tongli.perception.registry.Canary;
import tongli.perception.registry.CanaryBounds;
import tongli.perception.registry.Given;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.ModelState;
import tongli.perception.registry.RegisteredModel;
import tongli.perception.registry.Rollback;
import tongli.perception.registry.Slot;

class SlotServerTest {
    private static final EmotionQuery QUERY = EmotionQuery.of("I had a long day.");

    /** Says its weights; says so loudly if it is asked once it is closed, as native code would. */
    private static final class Word implements LoadedModel<String> {
        private final String word;
        private final AtomicInteger calls = new AtomicInteger();
        private volatile boolean closed;
        private final AtomicInteger explained = new AtomicInteger();

        private Word(String word) {
            this.word = word;
        }

        @Override
        public String read(EmotionQuery query) {
            calls.incrementAndGet();
            explained.addAndGet(query.explain() ? 1 : 0);
            try {
                if (closed) {
                    throw new IllegalStateException("read after it was closed");
                }
                Thread.onSpinWait();
                if (word.startsWith("fails") && !query.text().startsWith("I am a little tired")) {
                    throw new IllegalStateException("it fails");
                }
                return word;
            } finally {
                calls.decrementAndGet();
            }
        }

        @Override
        public void close() {
            if (closed || calls.get() > 0) {
                throw new IllegalStateException("closed twice, or under a call");
            }
            closed = true;
        }
    }

    private final List<Word> loaded = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final ConcurrentLinkedQueue<String> watched = new ConcurrentLinkedQueue<>();

    private final ServedWatch watch = new ServedWatch() {
        @Override
        public void answered(Slot slot, ModelState part, long nanos, boolean uncertain) {
            watched.add(part.code() + (uncertain ? " unsure" : ""));
        }

        @Override
        public void failed(Slot slot, ModelState part) {
            watched.add(part.code() + " failed");
        }

        @Override
        public void compared(Slot slot, Compared how) {
            watched.add(how.code());
        }
    };

    private final Kind<String> kind = new Kind<>() {
        @Override
        public LoadedModel<String> load(RegisteredModel model) throws IOException {
            model.check();
            Word word = new Word(new String(model.read(RegisteredModel.WEIGHTS), StandardCharsets.UTF_8));
            if (word.word.equals("error")) {
                throw new UnsatisfiedLinkError("no library");
            }
            synchronized (loaded) {
                loaded.add(word);
            }
            return word;
        }

        @Override
        public Said said(String answer) {
            return new Said(answer, answer.equals("unsure"));
        }
    };

    @TempDir
    private Path folder;

    private ModelRegistry registry = Given.registry(Path.of(""));
    private ShadowQueue shadows = new ShadowQueue();
    private SlotServer<String> server = server(Optional.empty());

    @BeforeEach
    void begin() {
        registry = Given.registry(folder);
        server = server(Optional.empty());
    }

    @AfterEach
    void end() {
        server.close();
        shadows.close();
        assertThat(loaded).allMatch(word -> word.closed);
    }

    private SlotServer<String> server(Optional<LoadedModel<String>> shipped) {
        return new SlotServer<>(MOOD, kind, shipped, registry, shadows, now::get, watch);
    }

    private String registered(String word) throws IOException {
        return Given.registered(registry, word);
    }

    private void promote(String digest) throws IOException {
        Given.promoted(registry, digest);
        server.follow(false);
    }

    private void canary(String digest, double share, CanaryBounds bounds) throws IOException {
        registry.decide(
                MOOD,
                Act.CANARIED,
                "ann",
                Optional.of(digest),
                "",
                List.of(),
                standing -> standing.withCanary(new Canary(digest, share, bounds)));
        server.follow(false);
    }

    @Test
    void nothingServesBeforeAModelIsPromoted() throws IOException {
        registered("calm");
        server.follow(false);
        assertThatThrownBy(() -> server.read(QUERY, "k"))
                .isInstanceOf(NotServedException.class)
                .hasMessageContaining("mood.en");
    }

    @Test
    void whatShipsServesUntilAModelIsPromotedAndAfterARollback() throws IOException {
        Word ships = new Word("ships");
        server = server(Optional.of(ships));
        server.follow(false);
        assertThat(server.read(QUERY, "k")).isEqualTo("ships");
        promote(registered("calm"));
        assertThat(server.read(QUERY, "k")).isEqualTo("calm");
        Rollback.of(registry, MOOD, "ann", "");
        server.follow(false);
        assertThat(server.read(QUERY, "k")).isEqualTo("ships");
        assertThat(ships.closed).isFalse();
    }

    @Test
    void noRequestFailsWhileTwentySwapsHappenUnderIt() throws Exception {
        String calm = registered("calm");
        String angry = registered("angry");
        promote(calm);
        Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger since = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(4);
        List<Thread> askers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread asker = new Thread(() -> {
                while (!over.get()) {
                    try {
                        answers.computeIfAbsent(server.read(QUERY, "k"), word -> new AtomicInteger())
                                .incrementAndGet();
                        since.incrementAndGet();
                    } catch (RuntimeException failed) {
                        failures.add(failed);
                    }
                    running.countDown();
                }
            });
            askers.add(asker);
            asker.start();
        }
        running.await();
        for (int swap = 0; swap < 20; swap++) {
            since.set(0);
            promote(swap % 2 == 0 ? angry : calm);
            while (since.get() < 50 && failures.isEmpty()) {
                Thread.onSpinWait();
            }
        }
        over.set(true);
        for (Thread asker : askers) {
            asker.join();
        }
        assertThat(failures).isEmpty();
        assertThat(answers.keySet()).isEqualTo(Set.of("calm", "angry"));
        assertThat(loaded).hasSize(21);
        assertThat(loaded.stream().filter(word -> word.closed)).hasSize(20); // all but the one that serves
    }

    @Test
    void aModelThatWasChangedIsNotLoadedAndWhatServedGoesOn() throws IOException {
        String calm = registered("calm");
        promote(calm);
        String angry = registered("angry");
        Files.writeString(
                folder.resolve("models").resolve("mood.en").resolve(angry).resolve("model.safetensors"), "wild");
        promote(angry);
        assertThat(server.read(QUERY, "k")).isEqualTo("calm");
        assertThat(server.troubles()).containsOnlyKeys(angry);
        assertThat(server.troubles().get(angry)).contains("model.safetensors is not what was registered");
    }

    @Test
    void aCanaryAnswersItsShareAndAlwaysTheSameKeys() throws IOException {
        promote(registered("calm"));
        canary(registered("angry"), 0.25, CanaryBounds.USUAL);
        int byCanary = 0;
        for (int key = 0; key < 4000; key++) {
            String answer = server.read(QUERY, "person " + key);
            assertThat(server.read(QUERY, "person " + key)).isEqualTo(answer);
            byCanary += answer.equals("angry") ? 1 : 0;
        }
        // binomial(4000, 0.25): mean 1000, standard deviation 27.4; the keys are fixed, so this never flickers
        assertThat(byCanary).isBetween(900, 1100);
        assertThat(server.counts())
                .extracting(ServedCounts::state, ServedCounts::requests)
                .containsExactly(
                        tuple(ModelState.SERVING, 8000L - 2 * byCanary), tuple(ModelState.CANARY, 2L * byCanary));
    }

    @Test
    void aCanaryThatFailsIsCountedAndWhatServesAnswersInItsPlace() throws IOException {
        promote(registered("calm"));
        canary(registered("fails"), 0.5, new CanaryBounds(100, 0.02, 1_000));
        int key = 0;
        while (server.canaryBroke().isEmpty()) {
            assertThat(server.read(QUERY, "person " + key++)).isEqualTo("calm");
        }
        // 3 failures are more than 0.02 of 100, whatever the rest of them do
        assertThat(server.counts().get(1).errors()).isEqualTo(3);
        assertThat(watched).filteredOn("canary failed"::equals).hasSize(3);
        assertThat(watched).filteredOn("serving"::equals).hasSize(key);
        assertThat(server.canaryBroke())
                .hasValueSatisfying(why -> assertThat(why).contains("3 of 3 requests failed"));
    }

    @Test
    void aCanaryThatIsSlowIsJudgedOnceItAnsweredEnough() {
        Tally tally = new Tally();
        for (int i = 0; i < 9; i++) {
            tally.answered(OptionalLong.of(30_000_000), false);
        }
        CanaryBounds bounds = new CanaryBounds(10, 0, 20);
        assertThat(CanaryWatch.broken(tally.counts(), bounds)).isEmpty();
        tally.answered(OptionalLong.of(30_000_000), true);
        assertThat(CanaryWatch.broken(tally.counts(), bounds))
                .hasValueSatisfying(why -> assertThat(why).contains("30.0 ms, more than 20.0 ms, after 10 requests"));
        assertThat(tally.counts().abstained()).isEqualTo(1);
    }

    @Test
    void timeForEvidenceIsNotTheCanarysDoing() {
        Tally tally = new Tally();
        for (int i = 0; i < 10; i++) {
            tally.answered(OptionalLong.of(1_000_000), false);
        }
        for (int i = 0; i < 90; i++) {
            tally.answered(OptionalLong.empty(), false);
        }
        assertThat(tally.counts().requests()).isEqualTo(100);
        assertThat(tally.counts().p95Millis()).isEqualTo(1);
    }

    @Test
    void readingsWithEvidenceAreCountedAndNotTimed() throws IOException {
        server = new SlotServer<>(
                MOOD, kind, Optional.empty(), registry, shadows, () -> now.getAndAdd(3_000_000), watch);
        promote(registered("calm"));
        server.read(QUERY.explained(), "k");
        assertThat(server.counts().get(0).requests()).isEqualTo(1);
        assertThat(server.counts().get(0).p95Millis()).isZero();
        server.read(QUERY, "k");
        assertThat(server.counts().get(0).p95Millis()).isEqualTo(3);
    }

    @Test
    void aShadowLooksForNoEvidence() throws Exception {
        promote(registered("calm"));
        String angry = registered("angry");
        registry.decide(
                MOOD, Act.SHADOWED, "ann", Optional.of(angry), "", List.of(), standing -> standing.withShadow(angry));
        server.follow(false);
        server.read(QUERY.explained(), "k");
        waitForShadow(1);
        assertThat(loaded.get(0).explained).hasValue(1);
        assertThat(loaded.get(1).explained).hasValue(0);
    }

    @Test
    void aCanaryThatIsSilencedIsAskedNoMoreAndLetGoThoughTheRegistryStillSaysSo() throws IOException {
        promote(registered("calm"));
        String angry = registered("angry");
        canary(angry, 0.999, CanaryBounds.USUAL);
        assertThat(server.read(QUERY, "k")).isEqualTo("angry");
        assertThat(server.silence("it was slow")).isTrue();
        assertThat(server.silence("it was slow")).isFalse();
        assertThat(server.read(QUERY, "k")).isEqualTo("calm");
        assertThat(loaded.get(1).closed).isTrue();
        server.follow(true);
        assertThat(server.read(QUERY, "k")).isEqualTo("calm");
        assertThat(server.canaryBroke()).contains("it was slow"); // to be written down yet
        canary(angry, 0.998, CanaryBounds.USUAL);
        assertThat(server.read(QUERY, "k")).isEqualTo("angry"); // somebody decided anew
    }

    @Test
    void anErrorWhileASecondModelIsLoadedLeavesNothingOpen() throws IOException {
        promote(registered("calm"));
        String angry = registered("angry");
        String broken = registered("error");
        registry.decide(
                MOOD,
                Act.CANARIED,
                "ann",
                Optional.of(angry),
                "",
                List.of(),
                standing -> standing.withCanary(new Canary(angry, 0.5, CanaryBounds.USUAL))
                        .withShadow(broken));
        server.follow(false);
        assertThat(server.troubles().get(broken)).contains("no library");
        assertThat(server.counts())
                .extracting(ServedCounts::state)
                .containsExactly(ModelState.SERVING, ModelState.CANARY);
    }

    @Test
    void aPointerThatSaysWhatWasNeverDecidedIsNotFollowed() throws IOException {
        String calm = registered("calm");
        promote(calm);
        String angry = registered("angry");
        Path pointer = folder.resolve("slots").resolve("mood.en.json");
        Files.writeString(pointer, Files.readString(pointer).replace(calm, angry));
        assertThatThrownBy(() -> server.follow(false)).hasMessageContaining("says what the log of decisions does not");
        server.follow(false); // said once
        assertThat(server.read(QUERY, "k")).isEqualTo("calm");
        promote(angry);
        assertThat(server.read(QUERY, "k")).isEqualTo("angry");
    }

    @Test
    void percentilesAreByNearestRank() {
        long[] sorted = new long[20];
        for (int i = 0; i < 20; i++) {
            sorted[i] = (i + 1) * 1_000_000L;
        }
        assertThat(Tally.percentile(sorted, 0.5)).isEqualTo(10);
        assertThat(Tally.percentile(sorted, 0.95)).isEqualTo(19);
        assertThat(Tally.percentile(new long[0], 0.95)).isZero();
    }

    @Test
    void aShadowIsComparedAndNeverAnswers() throws Exception {
        promote(registered("calm"));
        String angry = registered("angry");
        registry.decide(
                MOOD, Act.SHADOWED, "ann", Optional.of(angry), "", List.of(), standing -> standing.withShadow(angry));
        server.follow(false);
        for (int i = 0; i < 10; i++) {
            assertThat(server.read(QUERY, "person " + i)).isEqualTo("calm");
        }
        Disagreements seen = waitForShadow(10);
        assertThat(watched).contains("serving", "shadow", "differs");
        assertThat(seen.compared() + seen.dropped()).isEqualTo(10);
        assertThat(seen.differing()).isEqualTo(seen.compared());
        assertThat(seen.pairs()).containsOnlyKeys("calm → angry");
    }

    private Disagreements waitForShadow(long requests) throws InterruptedException {
        while (true) {
            Disagreements seen = server.counts().get(1).disagreements().orElseThrow();
            if (seen.compared() + seen.dropped() >= requests) {
                return seen;
            }
            Thread.sleep(5);
        }
    }

    @Test
    void aShadowThatBecomesACanaryIsNotLoadedAnewAndIsCountedAnew() throws Exception {
        promote(registered("calm"));
        String angry = registered("angry");
        registry.decide(
                MOOD, Act.SHADOWED, "ann", Optional.of(angry), "", List.of(), standing -> standing.withShadow(angry));
        server.follow(false);
        server.read(QUERY, "k");
        waitForShadow(1);
        canary(angry, 0.5, CanaryBounds.USUAL);
        assertThat(loaded).hasSize(2);
        assertThat(server.counts())
                .extracting(ServedCounts::state, ServedCounts::requests)
                .containsExactly(tuple(ModelState.SERVING, 1L), tuple(ModelState.CANARY, 0L));
    }

    @Test
    void aShadowsQueueIsBoundedAndWhatDoesNotFitIsDropped() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        shadows.offer(() -> await(held));
        int taken = 0;
        while (shadows.offer(() -> {})) {
            taken++;
        }
        assertThat(taken).isBetween(ShadowQueue.LONGEST - 1, ShadowQueue.LONGEST + 1);
        held.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
