package tongli.server.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import tongli.core.Language;
import tongli.practice.correction.Case;
import tongli.practice.correction.CorrectionKind;
import tongli.practice.correction.CorrectionStore;

/** What a reviewer might be asked about, and what was reviewed before. Safe for many threads. */
final class CorrectionQueue {

    /** Whose courses a person leads now, as far as that is stored. */
    private static final String TAUGHT =
            "select e.person from course_record e join course_record k on k.kind = 'cohort' and k.id = e.lookup"
                    + " where e.kind = 'enrolment' and k.person = ?";

    /** Of {@code c}, a correction, and thrice whoever would read it. */
    private static final String NOT_LED =
            "c.person <> ? and c.person not in (" + TAUGHT + ") and not " + CorrectionBars.BARRED;

    private static final String WAITING = "select id, person, kind from (select c.id as id, c.person as person,"
            + " c.kind as kind, c.uncertainty as uncertainty, c.at as at,"
            + " row_number() over (partition by c.person order by c.uncertainty desc, c.at, c.id) as nth"
            + " from correction c join correction_words w on w.correction = c.id"
            + " where c.standing in ('open', 'disputed') and " + NOT_LED
            + " and not exists (select 1 from correction_review r where r.correction = c.id and r.person = ?)%s) waiting"
            + " where nth <= ? order by uncertainty desc, at, id limit ?";

    /** Among so many whose words may be read are looked for. */
    private static final int MOST_LOOKED_AT = 10_000;

    private static final String LATEST = "c.id in (select id from (select s.id as id,"
            + " row_number() over (partition by s.kind, s.language order by l.at desc, s.id) as nth from correction s"
            + " join correction_words h on h.correction = s.id"
            + " join (select correction, max(at) as at from correction_review group by correction) l"
            + " on l.correction = s.id%s) latest where nth <= ?)";

    private record Waiting(UUID id, String person, String kind) {}

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

    List<Case> candidates(
            String reviewer,
            Optional<CorrectionKind> kind,
            Optional<Language> language,
            Predicate<String> readable,
            int most) {
        List<Object> values = new ArrayList<>(List.of(reviewer, reviewer, reviewer, reviewer));
        String chosen = chosen("c", kind, language, values);
        values.add(CorrectionStore.MOST_AT_A_TIME);
        values.add(MOST_LOOKED_AT);
        List<Waiting> waiting = database.jdbc()
                .sql(WAITING.formatted(chosen))
                .params(values)
                .query(Waiting.class)
                .list();
        int kinds = kind.isPresent() ? 1 : CorrectionKind.values().length;
        return inOrder(taken(waiting, readable, most, (most + kinds - 1) / kinds));
    }

    private static List<UUID> taken(List<Waiting> waiting, Predicate<String> readable, int most, int ofEachKind) {
        List<UUID> taken = new ArrayList<>();
        Map<String, Integer> ofKind = new HashMap<>();
        for (Waiting one : waiting) {
            if (taken.size() == most) {
                break;
            }
            if (ofKind.getOrDefault(one.kind(), 0) < ofEachKind && readable.test(one.person())) {
                taken.add(one.id());
                ofKind.merge(one.kind(), 1, Integer::sum);
            }
        }
        return taken;
    }

    private List<Case> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return rows.find("w.correction is not null and c.id in (%s)".formatted(places), ids.toArray()).stream()
                .sorted(Comparator.comparingInt(
                        one -> ids.indexOf(one.correction().id())))
                .toList();
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
