package tongli.server.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tongli.practice.correction.Correction;

/**
 * Who may not read a correction because they lead, or led, a cohort of whoever made it. It is written down beside the correction, for the
 * enrolment itself may be in memory alone, and goes when a person leaves, refuses storage, or a cohort is deleted; whose words they are
 * its leader knows all the same. It tells of no enrolment: only that one person may not read one correction. Safe for many threads.
 */
final class CorrectionBars {

    /** Of {@code c}, a correction, and a leader. */
    static final String BARRED =
            "exists (select 1 from correction_barred b where b.correction = c.id and b.leader = ?)";

    private static final String LEADERS = "insert into correction_barred (correction, leader)"
            + " select distinct c.id, k.person from correction c join course_record k on k.kind = 'cohort'"
            + " and k.person <> c.person where %s and k.id in (%s) and not exists"
            + " (select 1 from correction_barred b where b.correction = c.id and b.leader = k.person)"
            + " on conflict do nothing";

    private static final String ENROLLED =
            "select e.lookup from course_record e where e.kind = 'enrolment' and e.person = ?";

    private final Database database;

    CorrectionBars(Database database) {
        this.database = database;
    }

    /**
     * Within the transaction that keeps it: bars who leads its person now.
     *
     * @param inMemory cohorts of enrolments that are not stored; those of the others are found
     */
    void kept(Correction correction, Set<UUID> inMemory) {
        insert("c.id = ?", correction.id(), ENROLLED, List.of(correction.by()));
        if (!inMemory.isEmpty()) {
            insert(
                    "c.id = ?",
                    correction.id(),
                    String.join(", ", Collections.nCopies(inMemory.size(), "?")),
                    inMemory.stream().map(UUID::toString).toList());
        }
    }

    /**
     * Runs {@code keep}, which has a person join a cohort, and bars its leader from all that they have put right; what they put right at
     * the same moment waits, and finds them enrolled.
     */
    void joined(String person, UUID cohort, Runnable keep) {
        database.writeEvenIfNearlyFull(() -> {
            database.requireOpen(person);
            insert("c.person = ?", person, "?", List.of(cohort.toString()));
            keep.run();
        });
    }

    private void insert(String which, Object whose, String cohorts, List<String> values) {
        List<Object> all = new ArrayList<>(List.of(whose));
        all.addAll(values);
        database.jdbc().sql(LEADERS.formatted(which, cohorts)).params(all).update();
    }

    /** When somebody is erased: where they were barred does not say so any more. */
    void forget(String leader) {
        database.writeEvenIfNearlyFull(() -> database.jdbc()
                .sql("delete from correction_barred where leader = ?")
                .param(leader)
                .update());
    }
}
