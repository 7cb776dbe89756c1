package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.coaching.skill.Tally;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.core.Skill;

/** What every store of evidence in a database keeps to. */
abstract class JdbcEvidenceStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    @TempDir
    Path folder;

    private Database database;
    private StoragePlace place;

    abstract StoragePlace place();

    @BeforeEach
    void open() {
        place = place();
        database = Database.open(place);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private EvidenceStore store(String person) {
        return new JdbcEvidenceStore(database, person);
    }

    @Test
    void whatIsKeptIsThereWhenTheDatabaseIsOpenedAgainTheOldestFirst() {
        store("ann").put(evidence("session/2", 2, 1));
        store("ann").put(evidence("session/1", 1, 1));
        store("ann").put(evidence("session/2", 2, 2));
        database.close();
        database = Database.open(place);
        assertThat(store("ann").all()).containsExactly(evidence("session/1", 1, 1), evidence("session/2", 2, 2));
        assertThat(store("ann").find("session/2")).contains(evidence("session/2", 2, 2));
    }

    @Test
    void onePersonsEvidenceIsNotAnothers() {
        store("ann").put(evidence("session/1", 1, 1));
        assertThat(store("bob").all()).isEmpty();
        store("bob").delete("session/");
        store("bob").deleteAll();
        assertThat(store("ann").all()).hasSize(1);
    }

    @Test
    void onlyWhatBeginsSoIsDeleted() {
        store("ann").put(evidence("enrolment/1/a/1", 1, 1));
        store("ann").put(evidence("enrolment/2/a/1", 1, 1));
        store("ann").delete("enrolment/1/");
        assertThat(store("ann").all()).extracting(SkillEvidence::source).containsExactly("enrolment/2/a/1");
    }

    @Test
    void whatCannotBeReadKeepsNothingElseFromBeingCounted() {
        store("ann").put(evidence("session/1", 1, 1));
        database.write(() -> database.jdbc()
                .sql("insert into skill_evidence (person, source, at, body) values ('ann', 'x', now(), '{')")
                .update());
        assertThat(store("ann").all()).hasSize(1);
        store("ann").deleteAll();
        assertThat(database.jdbc()
                        .sql("select count(*) from skill_evidence")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static SkillEvidence evidence(String source, int hours, int chances) {
        return GivenEvidence.of(
                source,
                NOON.plusSeconds(3600L * hours),
                Map.of(Skill.REPAIRING, new Tally(1, chances), Skill.ASKING, new Tally(0, 3)));
    }
}
