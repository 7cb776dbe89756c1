package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.server.consent.ConsentEntry;
import tongli.server.consent.ConsentEntry.How;
import tongli.server.consent.ConsentPurpose;
import tongli.server.consent.ConsentText;

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
    void whoeverRefusedLastIsHeard() {
        Consents ann = new Consents(database, "ann");
        ann.decide(true, NOON);
        assertThat(ann.isRefused()).isFalse();
        ann.add(ConsentEntry.ofGuardian(ConsentText.newest(ConsentPurpose.STORAGE, Language.EN), false, NOON));
        assertThat(ann.isRefused()).isTrue();
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
