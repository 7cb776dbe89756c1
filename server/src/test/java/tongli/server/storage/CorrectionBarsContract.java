package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static tongli.server.storage.GivenCorrections.SAD;
import static tongli.server.storage.GivenCorrections.reading;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.coaching.course.cohort.AccessCode;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.play.Enrolment;
import tongli.core.Language;
import tongli.practice.correction.Review;

/** Who leads a cohort of somebody's reads nothing that they put right, in any database, whatever is stored. */
abstract class CorrectionBarsContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID ANNS = new UUID(0, 1);
    private static final UUID BOBS = new UUID(0, 2);

    @TempDir
    Path folder;

    private final Cohort cohort = new Cohort(
            UUID.randomUUID(),
            "3 B",
            "on-the-stairs",
            Language.EN,
            AccessCode.random(new Random(7)),
            10,
            NOON,
            Optional.empty(),
            Optional.empty());
    private Stores stores;
    private JdbcCorrectionStore store;

    abstract StoragePlace place();

    @BeforeEach
    void inesLeadsACohort() {
        stores = Stores.open(place());
        store = new JdbcCorrectionStore(stores.database(), person -> true, stores::cohortsInMemory);
        stores.of("ines").courses().add(cohort);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private UUID annJoins(boolean stored) {
        Enrolment enrolment = new Enrolment(
                UUID.randomUUID(), "on-the-stairs", Language.EN, Optional.of(cohort.id()), stored, NOON, List.of());
        stores.of("ann").courses().keep(enrolment);
        return enrolment.id();
    }

    private void bothCorrect() {
        store.add(reading("ann", 1, NOON), Optional.empty());
        store.add(reading("bob", 2, NOON), Optional.empty());
    }

    private void inesReadsBobsAlone() {
        assertThat(candidates("ines")).containsExactly(BOBS);
        assertThat(candidates("ivan")).containsExactly(BOBS, ANNS);
        assertThat(store.mayBeRead(ANNS, "ines")).isFalse();
        assertThat(store.mayBeRead(BOBS, "ines")).isTrue();
        assertThat(store.mayBeRead(ANNS, "ivan")).isTrue();
        assertThat(store.add(ANNS, new Review("ines", NOON, SAD))).isFalse();
    }

    private List<UUID> candidates(String reviewer) {
        return store.candidates(reviewer, Optional.empty(), Optional.empty(), person -> true, 10).stream()
                .map(one -> one.correction().id())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whetherTheEnrolmentIsStoredOrNot(boolean stored) {
        annJoins(stored);
        bothCorrect();
        inesReadsBobsAlone();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoJoinsLaterHasWhatTheyPutRightBeforeKeptFromItsLeader(boolean stored) {
        bothCorrect();
        assertThat(candidates("ines")).contains(ANNS);
        annJoins(stored);
        inesReadsBobsAlone();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterTheCohortIsDeletedToo(boolean stored) {
        annJoins(stored);
        bothCorrect();
        stores.of("ines").courses().deleteCohort(cohort.id());
        inesReadsBobsAlone();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterThePersonLeftToo(boolean stored) {
        UUID enrolment = annJoins(stored);
        bothCorrect();
        stores.of("ann").courses().deleteEnrolment(enrolment);
        inesReadsBobsAlone();
    }

    @Test
    void afterStorageIsRefusedToo() {
        annJoins(true);
        bothCorrect();
        stores.of("ann").consents().decide(false, NOON);
        stores.of("ann").eraseStored();
        assertThat(stores.of("ann").courses().enrolments()).isEmpty();
        inesReadsBobsAlone();
    }

    @Test
    void whatItsLeaderSaidBeforeCountsForNoAgreement() {
        bothCorrect();
        store.add(ANNS, new Review("ines", NOON, SAD));
        store.add(ANNS, new Review("ivan", NOON.plusSeconds(1), SAD));
        assertThat(store.pairs()).hasSize(1);
        annJoins(false);
        assertThat(store.pairs()).isEmpty();
    }

    @Test
    void ofALeaderWhoIsErasedNoIdIsLeft() {
        annJoins(false);
        bothCorrect();
        assertThat(barred()).containsExactly("ines");
        stores.erase("ines");
        assertThat(barred()).isEmpty();
    }

    @Test
    void aBarGoesWithItsCorrection() {
        annJoins(false);
        bothCorrect();
        store.delete("ann", ANNS);
        assertThat(barred()).isEmpty();
    }

    private List<String> barred() {
        return stores.database()
                .jdbc()
                .sql("select leader from correction_barred")
                .query(String.class)
                .list();
    }
}
