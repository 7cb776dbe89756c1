package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentEntry;
import tongli.server.consent.ConsentEntry.How;
import tongli.server.consent.ConsentPurpose;
import tongli.server.consent.ConsentText;
import tongli.server.law.CurrentLaw;
import tongli.server.law.Profiles;

/** What consents keep to in any database. */
abstract class ConsentsContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    @TempDir
    Path folder;

    private Database database;

    abstract StoragePlace place();

    @BeforeEach
    void open() {
        database = Database.open(place());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theLatestAnswerCounts() {
        Consents ann = new Consents(database, "ann");
        assertThat(ann.storage()).isEmpty();
        ann.decide(true, NOON);
        assertThat(ann.storage()).contains(new Consents.Decision(true, NOON));
        assertThat(ann.allowStorage()).isTrue();
        ann.decide(false, NOON.plusSeconds(1));
        assertThat(ann.storage()).contains(new Consents.Decision(false, NOON.plusSeconds(1)));
        assertThat(ann.allowStorage()).isFalse();
    }

    @Test
    void everyAnswerStaysAsItWasGiven() {
        Consents ann = new Consents(database, "ann");
        ConsentEntry yes =
                ConsentEntry.own(ConsentText.newest(ConsentPurpose.RESEARCH, Language.ZH), true, NOON, How.PAGE);
        ConsentEntry guardians =
                ConsentEntry.ofGuardian(ConsentText.newest(ConsentPurpose.STORAGE, Language.EN), false, NOON);
        ConsentEntry no = ConsentEntry.own(
                ConsentText.newest(ConsentPurpose.RESEARCH, Language.EN), false, NOON.minusSeconds(60), How.REST);
        ann.add(yes);
        ann.add(guardians);
        ann.add(no);
        assertThat(ann.history()).containsExactly(yes, guardians, no);
        assertThat(ann.storage()).as("a guardian answers in nobody's own name").isEmpty();
    }

    @Test
    void whoseAnswerCountsRefusesAndNobodyElse() {
        Consents ann = new Consents(database, "ann");
        ann.decide(true, NOON);
        guardianAnswers(ann, false);
        assertThat(isRefused("cn-minor", ann)).isTrue();
        assertThat(isRefused("default", ann)).as("nobody needs a guardian").isFalse();
        assertThat(ann.isRefused()).isFalse();
        guardianAnswers(ann, true);
        assertThat(isRefused("cn-minor", ann)).isFalse();
        ann.decide(false, NOON);
        guardianAnswers(ann, true);
        assertThat(isRefused("cn-minor", ann))
                .as("a guardian's yes is not her own")
                .isTrue();
        assertThat(isRefused("default", ann)).isTrue();
        assertThat(ann.isRefused()).isTrue();
    }

    @Test
    void whatSomebodyAllowsIsNotErasedByTheWordOfAGuardianWhoIsNoLongerAsked() {
        Consents ann = new Consents(database, "ann");
        ann.decide(true, NOON);
        guardianAnswers(ann, false);
        new JdbcEvidenceStore(database, "ann", consents -> isRefused("cn-minor", consents))
                .put(GivenEvidence.ofRepairing(NOON));
        assertThat(new JdbcEvidenceStore(database, "ann").all()).isEmpty();
        new JdbcEvidenceStore(database, "ann", consents -> isRefused("default", consents))
                .put(GivenEvidence.ofRepairing(NOON));
        PersonStores.of("ann", database, folder, new TurnNews(), consents -> isRefused("default", consents));
        assertThat(new JdbcEvidenceStore(database, "ann").all()).hasSize(1);
        PersonStores.of("ann", database, folder, new TurnNews(), consents -> isRefused("cn-minor", consents));
        assertThat(new JdbcEvidenceStore(database, "ann").all())
                .as("left unfinished")
                .isEmpty();
    }

    private static boolean isRefused(String profile, Consents consents) {
        return ConsentDesk.ofOne(new CurrentLaw(Profiles.named(profile), () -> NOON), false)
                .isRefused(consents, ConsentPurpose.STORAGE);
    }

    private static void guardianAnswers(Consents consents, boolean granted) {
        consents.add(ConsentEntry.ofGuardian(ConsentText.newest(ConsentPurpose.STORAGE, Language.EN), granted, NOON));
    }

    @Test
    void nobodyAnswersForAnother() {
        new Consents(database, "ann").decide(true, NOON);
        Consents bob = new Consents(database, "bob");
        assertThat(bob.storage()).isEmpty();
        bob.erase();
        assertThat(new Consents(database, "ann").allowStorage()).isTrue();
    }

    @Test
    void whatIsErasedWasNeverAsked() {
        Consents ann = new Consents(database, "ann");
        ann.decide(true, NOON);
        ann.erase();
        assertThat(ann.storage()).isEmpty();
    }
}
