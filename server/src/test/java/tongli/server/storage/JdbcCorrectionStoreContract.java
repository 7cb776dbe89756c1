package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static tongli.server.storage.GivenCorrections.ANGRY;
import static tongli.server.storage.GivenCorrections.SAD;
import static tongli.server.storage.GivenCorrections.reading;
import static tongli.server.storage.GivenCorrections.wording;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.practice.correction.Agreement;
import tongli.practice.correction.Answer;
import tongli.practice.correction.Case;
import tongli.practice.correction.Correction;
import tongli.practice.correction.CorrectionKind;
import tongli.practice.correction.CorrectionStore.Before;
import tongli.practice.correction.CorrectionStore.Request;
import tongli.practice.correction.Review;
import tongli.practice.correction.Standing;

/** What every store of corrections in a database keeps to. */
abstract class JdbcCorrectionStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    @TempDir
    Path folder;

    private Database database;
    private StoragePlace place;
    private JdbcCorrectionStore store;

    abstract StoragePlace place();

    @BeforeEach
    void open() {
        place = place();
        reopen();
    }

    private void reopen() {
        database = Database.open(place);
        store = new JdbcCorrectionStore(database, person -> !person.equals("shy"), person -> Set.of());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Review review(String by, int second, Answer answer) {
        return new Review(by, NOON.plusSeconds(second), answer);
    }

    private Correction added(Correction correction) {
        assertThat(store.add(correction, Optional.empty())).isEmpty();
        return correction;
    }

    private List<UUID> candidates(String reviewer) {
        return store.candidates(reviewer, Optional.empty(), Optional.empty(), person -> true, 10).stream()
                .map(one -> one.correction().id())
                .toList();
    }

    @Test
    void whatIsKeptIsThereWhenTheDatabaseIsOpenedAgain() {
        Correction first = added(reading("ann", 1, NOON));
        Correction second = added(wording("ann", 2, NOON.plusSeconds(1)));
        Review said = review("bob", 9, SAD);
        assertThat(store.add(first.id(), said)).isTrue();
        database.close();
        reopen();
        assertThat(store.of("ann")).containsExactly(Case.fresh(second), new Case(first, List.of(said)));
        assertThat(store.find(first.id())).contains(new Case(first, List.of(said)));
        assertThat(store.count("ann")).isEqualTo(2);
        assertThat(store.reviewsOf("bob")).containsExactly(new JdbcCorrectionStore.Given(first.id(), said.at(), SAD));
    }

    @Test
    void ofWhoTookTheirConsentBackMeanwhileNoWordIsKept() {
        Correction shy = added(wording("shy", 1, NOON));
        assertThat(store.find(shy.id())).contains(Case.fresh(shy.withoutWords()));
        assertThat(candidates("bob")).isEmpty();
        assertThat(store.add(shy.id(), review("bob", 1, new Answer.Approved(true))))
                .isFalse();
    }

    @Test
    void wordsAreInNoOtherTableThanTheSealedOne() {
        added(wording("ann", 1, NOON));
        assertThat(database.jdbc()
                        .sql("select body from correction")
                        .query(String.class)
                        .single())
                .doesNotContain("alone")
                .doesNotContain("lump");
        assertThat(database.jdbc()
                        .sql("select body from correction_words")
                        .query(String.class)
                        .single())
                .startsWith("sealed:");
    }

    @Test
    void theSameRequestIsKeptOnce() {
        Request request = new Request("key", "digest");
        assertThat(store.add(reading("ann", 1, NOON), Optional.of(request))).isEmpty();
        assertThat(store.add(reading("ann", 2, NOON), Optional.of(request)))
                .contains(new Before(new UUID(0, 1), "digest"));
        assertThat(store.before("ann", "key")).contains(new Before(new UUID(0, 1), "digest"));
        assertThat(store.count("ann")).isOne();
        assertThat(store.add(reading("bob", 3, NOON), Optional.of(request))).isEmpty();
    }

    @Test
    void twoWhoAgreeSettleItAndAThirdComesTooLate() {
        Correction one = added(reading("ann", 1, NOON));
        assertThat(store.settled(Optional.empty(), 10)).isEmpty();
        assertThat(store.add(one.id(), review("bob", 1, SAD))).isTrue();
        assertThat(store.add(one.id(), review("bob", 2, SAD))).as("twice").isFalse();
        assertThat(store.add(one.id(), review("cem", 3, SAD))).isTrue();
        assertThat(store.add(one.id(), review("dora", 4, ANGRY))).isFalse();
        assertThat(store.settled(Optional.empty(), 10))
                .singleElement()
                .satisfies(settled -> assertThat(settled.settled()).contains(SAD));
        assertThat(store.settled(Optional.of(one.id()), 10)).isEmpty();
        assertThat(candidates("dora")).isEmpty();
        assertThat(store.reviewed(Optional.empty(), Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void ofManyWhoReviewAtOnceNoMoreCountThanSettleIt() throws Exception {
        Correction one = added(reading("ann", 1, NOON));
        ExecutorService many = Executors.newFixedThreadPool(6);
        try {
            List<Future<Boolean>> taken = IntStream.range(0, 6)
                    .mapToObj(i -> many.submit(() -> store.add(one.id(), review("reviewer " + i, i, SAD))))
                    .toList();
            int kept = 0;
            for (Future<Boolean> each : taken) {
                kept += each.get() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(2);
        } finally {
            many.shutdown();
        }
        assertThat(store.find(one.id()).orElseThrow().reviews()).hasSize(2);
    }

    @Test
    void onlyTheFirstTwoOfEachCountForAgreement() {
        Correction one = added(reading("ann", 1, NOON));
        Correction two = added(reading("ann", 2, NOON));
        store.add(one.id(), review("bob", 1, SAD));
        store.add(one.id(), review("cem", 2, ANGRY));
        store.add(one.id(), review("dora", 3, ANGRY));
        store.add(two.id(), review("bob", 4, SAD));
        assertThat(store.pairs()).containsExactly(new Agreement.Pair(CorrectionKind.READING, Language.ZH, SAD, ANGRY));
        assertThat(store.find(one.id()).orElseThrow().standing()).isEqualTo(Standing.SETTLED);
    }

    @Test
    void whoTakesTheirConsentBackLosesWordsAndReviewsAndNobodyElseDoes() {
        Correction anns = added(wording("ann", 1, NOON));
        Correction bobs = added(wording("bob", 2, NOON));
        for (UUID id : List.of(anns.id(), bobs.id())) {
            store.add(id, review("cem", 1, new Answer.Approved(true)));
            store.add(id, review("dora", 2, new Answer.Approved(true)));
        }
        store.forgetWords("ann");
        assertThat(store.find(anns.id())).contains(Case.fresh(anns.withoutWords()));
        assertThat(store.settled(Optional.empty(), 10))
                .extracting(Case::correction)
                .containsExactly(bobs);
        assertThat(store.reviewsBy("cem")).isOne();
        assertThat(database.jdbc()
                        .sql("select standing from correction where person = 'ann'")
                        .query(String.class)
                        .single())
                .isEqualTo("open");
    }

    @Test
    void whoTakesTheirConsentBackLeavesNothingThatWasWorkedOutOfTheirWords() {
        Request request = new Request("key", "digest");
        store.add(reading("ann", 1, NOON), Optional.of(request));
        store.forgetWords("ann");
        assertThat(store.before("ann", "key")).isEmpty();
        assertThat(database.jdbc()
                        .sql(
                                "select count(*) from correction where request_key is not null or request_digest is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aReviewUnderWayWhenConsentIsTakenBackGoesTooAndOneThatComesAfterIsNotTaken() throws Exception {
        Correction one = added(reading("ann", 1, NOON));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            CountDownLatch forgetting = new CountDownLatch(1);
            List<Future<?>> forgot = new ArrayList<>();
            database.write(() -> {
                assertThat(store.add(one.id(), review("bob", 1, SAD))).isTrue();
                forgot.add(other.submit(() -> {
                    forgetting.countDown();
                    store.forgetWords("ann");
                }));
                awaits(forgetting); // the review is kept, and nobody else sees it yet
            });
            forgot.get(0).get();
        } finally {
            other.shutdown();
        }
        assertThat(store.add(one.id(), review("cem", 2, SAD))).isFalse();
        assertThat(store.find(one.id())).contains(Case.fresh(one.withoutWords()));
        assertThat(store.reviewsBy("bob")).isZero();
    }

    /** And a little longer, so that whoever said so has gone as far as they can; where they have not, nothing is tested, and nothing fails. */
    private static void awaits(CountDownLatch said) {
        try {
            said.await();
            Thread.sleep(200);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoIsErasedLeavesNeitherCorrectionsNorReviewsAndWhatTheySettledIsOpenAgain() {
        Correction anns = added(reading("ann", 1, NOON));
        Correction bobs = added(reading("bob", 2, NOON));
        store.add(anns.id(), review("bob", 1, SAD));
        store.add(bobs.id(), review("ann", 2, SAD));
        store.add(bobs.id(), review("cem", 3, SAD));
        store.deleteAll("ann");
        assertThat(store.of("ann")).isEmpty();
        assertThat(store.find(bobs.id()).orElseThrow().reviews())
                .extracting(Review::by)
                .containsExactly("cem");
        assertThat(candidates("dora")).containsExactly(bobs.id());
        assertThat(store.settled(Optional.empty(), 10)).isEmpty();
        assertThat(store.reviewsBy("bob")).isZero();
        for (String table : List.of("correction", "correction_words", "correction_review")) {
            assertThat(database.jdbc()
                            .sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isOne();
        }
    }

    @Test
    void onlyWhoseItIsDeletesIt() {
        Correction anns = added(reading("ann", 1, NOON));
        assertThat(store.delete("bob", anns.id())).isFalse();
        assertThat(store.delete("ann", anns.id())).isTrue();
        assertThat(store.find(anns.id())).isEmpty();
    }

    @Test
    void theOldGo() {
        added(reading("ann", 1, NOON));
        added(reading("ann", 2, NOON.plusSeconds(60)));
        assertThat(store.sweep(NOON.plusSeconds(30))).isOne();
        assertThat(store.of("ann")).hasSize(1);
    }

    @Test
    void whatCannotBeReadHidesNoOther() {
        Correction one = added(reading("ann", 1, NOON));
        added(reading("ann", 2, NOON));
        database.write(() -> database.jdbc()
                .sql("update correction_words set body = '{' where correction = ?")
                .param(new UUID(0, 2))
                .update());
        assertThat(store.of("ann")).extracting(Case::correction).containsExactly(one);
    }

    @Test
    void aReviewThatCannotBeReadHidesNoOther() {
        for (int i = 1; i <= 2; i++) {
            added(reading("ann", i, NOON));
            store.add(new UUID(0, i), review("bob", 1, SAD));
            store.add(new UUID(0, i), review("cem", 2, SAD));
        }
        database.write(() -> database.jdbc()
                .sql("update correction_review set answer = '{' where correction = ? and person = 'bob'")
                .param(new UUID(0, 1))
                .update());
        assertThat(store.pairs()).hasSize(1);
        assertThat(store.reviewsOf("bob"))
                .extracting(JdbcCorrectionStore.Given::correction)
                .containsExactly(new UUID(0, 2));
    }

    @Test
    void aPersonsNameIsTheSameEachTimeAndAnotherForAnother() {
        CorrectionKey key = new CorrectionKey(database);
        String name = key.name("ann");
        assertThat(name).matches("[0-9a-f]{32}").isEqualTo(new CorrectionKey(database).name("ann"));
        assertThat(key.name("bob")).isNotEqualTo(name);
        assertThat(key.digest("ann")).doesNotStartWith(name);
    }
}
