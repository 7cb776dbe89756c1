package tongli.server.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.core.Language;
import tongli.practice.correction.Case;
import tongli.practice.correction.CorrectionKind;

/** What a reviewer might be asked about, and what was reviewed before. Safe for many threads. */
final class CorrectionQueue {

    /** Whose courses a person leads now, as far as that is stored. */
    private static final String TAUGHT =
            "select e.person from course_record e join course_record k on k.kind = 'cohort' and k.id = e.lookup"
                    + " where e.kind = 'enrolment' and k.person = ?";

    /** Of {@code c}, a correction, and thrice whoever would read it. */
    private static final String NOT_LED =
            "c.person <> ? and c.person not in (" + TAUGHT + ") and not " + CorrectionBars.BARRED;

    private static final String TO_REVIEW = "w.correction is not null and c.standing in ('open', 'disputed') and "
            + NOT_LED + " and not exists (select 1 from correction_review r where r.correction = c.id and r.person = ?)";

    private static final String LATEST = "c.id in (select id from (select s.id as id,"
            + " row_number() over (partition by s.kind, s.language order by l.at desc, s.id) as nth from correction s"
            + " join correction_words h on h.correction = s.id"
            + " join (select correction, max(at) as at from correction_review group by correction) l"
            + " on l.correction = s.id%s) latest where nth <= ?)";

    private final Database database;
    private final CorrectionRows rows;

    CorrectionQueue(Database database, CorrectionRows rows) {
        this.database = database;
        this.rows = rows;
    }

    boolean mayBeRead(UUID correction, String reviewer) {
        return database.jdbc()
                        .sql("select count(*) from correction c where c.id = ? and " + NOT_LED)
                        .params(correction, reviewer, reviewer, reviewer)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Case> candidates(String reviewer, Optional<CorrectionKind> kind, Optional<Language> language, int most) {
        List<Object> values = new ArrayList<>(List.of(reviewer, reviewer, reviewer, reviewer));
        String chosen = chosen("c", kind, language, values);
        values.add(most);
        return rows.find(TO_REVIEW + chosen + " order by c.uncertainty desc, c.at, c.id limit ?", values.toArray());
    }

    /** As many of each kind in each language. */
    List<Case> reviewed(Optional<CorrectionKind> kind, Optional<Language> language, int most) {
        List<Object> values = new ArrayList<>();
        String chosen = chosen("s", kind, language, values);
        int groups = (kind.isPresent() ? 1 : CorrectionKind.values().length)
                * (language.isPresent() ? 1 : Language.values().length);
        values.add(Math.max(1, most / groups));
        return rows.find(LATEST.formatted(chosen), values.toArray());
    }

    /** Further conditions. @param values to which theirs are added */
    private static String chosen(
            String table, Optional<CorrectionKind> kind, Optional<Language> language, List<Object> values) {
        kind.ifPresent(one -> values.add(one.code()));
        language.ifPresent(one -> values.add(one.code()));
        return (kind.isPresent() ? " and %s.kind = ?".formatted(table) : "")
                + (language.isPresent() ? " and %s.language = ?".formatted(table) : "");
    }
}
