package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static tongli.server.storage.GivenCorrections.SAD;
import static tongli.server.storage.GivenCorrections.reading;
import static tongli.server.storage.GivenCorrections.wording;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.practice.correction.Answer;
import tongli.practice.correction.Correction;
import tongli.practice.correction.CorrectionKind;
import tongli.practice.correction.Review;

/** What a reviewer is asked about, in any database. */
abstract class CorrectionQueueContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private JdbcCorrectionStore store;

    abstract StoragePlace place();

    @BeforeEach
    void open() {
        database = Database.open(place());
        store = new JdbcCorrectionStore(database, person -> true, person -> Set.of());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Review review(String by, int second, Answer answer) {
        return new Review(by, NOON.plusSeconds(second), answer);
    }

    private void added(Correction correction) {
        assertThat(store.add(correction, Optional.empty())).isEmpty();
    }

    private List<UUID> candidates(String reviewer) {
        return store.candidates(reviewer, Optional.empty(), Optional.empty(), person -> true, 10).stream()
                .map(one -> one.correction().id())
                .toList();
    }

    @Test
    void theUnsureComeFirstAndNobodyIsAskedAboutTheirOwnOrTwice() {
        added(reading("ann", 1, NOON));
        added(reading("ann", 3, NOON));
        added(reading("bob", 2, NOON));
        assertThat(candidates("cem")).containsExactly(new UUID(0, 3), new UUID(0, 2), new UUID(0, 1));
        assertThat(candidates("ann")).containsExactly(new UUID(0, 2));
        store.add(new UUID(0, 3), review("cem", 1, SAD));
        assertThat(candidates("cem")).containsExactly(new UUID(0, 2), new UUID(0, 1));
        assertThat(store.candidates("cem", Optional.of(CorrectionKind.SCORE), Optional.empty(), person -> true, 10))
                .isEmpty();
        assertThat(store.candidates("cem", Optional.empty(), Optional.of(Language.EN), person -> true, 10))
                .isEmpty();
        assertThat(store.candidates(
                        "cem", Optional.of(CorrectionKind.READING), Optional.of(Language.ZH), person -> true, 1))
                .hasSize(1);
    }

    @Test
    void nobodyWithManyKeepsTheOthersFromBeingRead() {
        for (int i = 1; i <= 7; i++) {
            added(reading("ann", i + 1, NOON));
        }
        added(reading("bob", 1, NOON));
        assertThat(store.candidates("cem", Optional.of(CorrectionKind.READING), Optional.empty(), person -> true, 10))
                .extracting(one -> one.correction().id().getLeastSignificantBits())
                .containsExactly(8L, 7L, 6L, 5L, 4L, 1L);
        store.add(new UUID(0, 8), review("cem", 1, SAD));
        assertThat(store.candidates("cem", Optional.of(CorrectionKind.READING), Optional.empty(), person -> true, 10))
                .extracting(one -> one.correction().id().getLeastSignificantBits())
                .containsExactly(7L, 6L, 5L, 4L, 3L, 1L);
    }

    @Test
    void noKindKeepsTheOthersFromBeingRead() {
        for (int i = 5; i <= 8; i++) {
            added(wording("ann", i, NOON));
        }
        added(reading("bob", 1, NOON));
        // three kinds: of three in all each has one
        assertThat(store.candidates("cem", Optional.empty(), Optional.empty(), person -> true, 3))
                .extracting(one -> one.correction().id().getLeastSignificantBits())
                .containsExactly(8L, 1L);
    }

    @Test
    void whoseWordsMayNotBeReadNowTakesNobodysPlace() {
        added(reading("ann", 9, NOON));
        added(reading("bob", 1, NOON));
        assertThat(store.candidates(
                        "cem",
                        Optional.of(CorrectionKind.READING),
                        Optional.empty(),
                        person -> !person.equals("ann"),
                        1))
                .extracting(one -> one.correction().by())
                .containsExactly("bob");
    }

    @Test
    void ofWhatWasReviewedTheLatestOfEachKindInEachLanguageCount() {
        for (int i = 1; i <= 3; i++) {
            added(reading("ann", i, NOON));
            store.add(new UUID(0, i), review("bob", i, SAD));
        }
        added(wording("ann", 4, NOON));
        store.add(new UUID(0, 4), review("bob", 0, new Answer.Approved(true)));
        // three kinds in two languages: twelve in all are two of each
        assertThat(reviewed(Optional.empty(), Optional.empty(), 12))
                .containsExactlyInAnyOrder(new UUID(0, 3), new UUID(0, 2), new UUID(0, 4));
        assertThat(reviewed(Optional.of(CorrectionKind.READING), Optional.of(Language.ZH), 1))
                .containsExactly(new UUID(0, 3));
        assertThat(reviewed(Optional.empty(), Optional.of(Language.EN), 12)).containsExactly(new UUID(0, 4));
        store.forgetWords("ann");
        assertThat(reviewed(Optional.empty(), Optional.empty(), 12)).isEmpty();
    }

    private List<UUID> reviewed(Optional<CorrectionKind> kind, Optional<Language> language, int most) {
        return store.reviewed(kind, language, most).stream()
                .map(one -> one.correction().id())
                .toList();
    }
}
