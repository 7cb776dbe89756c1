package tongli.server.storage;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.wire.EvidenceArchive;

/** One person's evidence of skills in a {@link Database}. */
public final class JdbcEvidenceStore implements EvidenceStore {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcEvidenceStore.class);

    private final Database database;
    private final String person;
    private final Predicate<Consents> refused;

    /** @param person whose evidence this is */
    public JdbcEvidenceStore(Database database, String person) {
        this(database, person, Consents::isRefused);
    }

    /** @param refused whether keeping is; asked within the transaction that keeps something, so that a refusal meanwhile is not got round */
    JdbcEvidenceStore(Database database, String person, Predicate<Consents> refused) {
        this.database = database;
        this.person = person;
        this.refused = refused;
    }

    @Override
    public void put(SkillEvidence evidence) {
        OffsetDateTime at = Utc.of(evidence.at());
        String body = database.seal(SealedColumn.EVIDENCE, EvidenceArchive.write(evidence), person, evidence.source());
        Upsert upsert = new Upsert(
                database.jdbc()
                        .sql("update skill_evidence set at = ?, body = ? where person = ? and source = ?")
                        .params(at, body, person, evidence.source()),
                database.jdbc()
                        .sql("insert into skill_evidence (person, source, at, body) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(person, evidence.source(), at, body));
        database.writeOf(person, () -> {
            if (!refused.test(new Consents(database, person))) { // refused since the exercise began
                upsert.run();
            }
        });
    }

    @Override
    public Optional<SkillEvidence> find(String source) {
        return database.jdbc()
                .sql("select source, body from skill_evidence where person = ? and source = ?")
                .params(person, source)
                .query(Row.class)
                .optional()
                .flatMap(this::readable);
    }

    /** The oldest first. One that cannot be read keeps no other from being counted. */
    @Override
    public List<SkillEvidence> all() {
        return database
                .jdbc()
                .sql("select source, body from skill_evidence where person = ? order by at, source")
                .params(person)
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row -> readable(row).stream())
                .toList();
    }

    @Override
    public void delete(String beginning) {
        database.writeEvenIfNearlyFull(() -> database.jdbc()
                .sql("delete from skill_evidence where person = ? and source like ?")
                .params(person, beginning + "%")
                .update());
    }

    @Override
    public void deleteAll() {
        database.writeEvenIfNearlyFull(() -> database.jdbc()
                .sql("delete from skill_evidence where person = ?")
                .params(person)
                .update());
    }

    private record Row(String source, String body) {}

    private Optional<SkillEvidence> readable(Row row) {
        try {
            return Optional.of(
                    EvidenceArchive.read(database.open(SealedColumn.EVIDENCE, row.body(), person, row.source())));
        } catch (IllegalArgumentException broken) {
            LOG.atWarn().log("stored evidence of a skill cannot be read and is left out");
            return Optional.empty();
        }
    }
}
