package tongli.server.storage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.practice.correction.Agreement;
import tongli.practice.correction.Answer;
import tongli.practice.correction.CorrectionKind;

/** Reads the first two answers to each correction that has them, of those who may read it. Safe for many threads. */
final class CorrectionPairs {

    private static final String FIRST_TWO =
            "select correction, kind, language, max(case when nth = 1 then answer end) as one,"
                    + " max(case when nth = 2 then answer end) as other from (select r.correction as correction, c.kind as kind,"
                    + " c.language as language, r.answer as answer,"
                    + " row_number() over (partition by r.correction order by r.at, r.person) as nth"
                    + " from correction_review r join correction c on c.id = r.correction"
                    + " where not exists (select 1 from correction_barred b where b.correction = c.id and b.leader = r.person)) said"
                    + " where nth <= 2 group by correction, kind, language having count(*) = 2 order by correction";

    private record Row(UUID correction, String kind, String language, String one, String other) {

        /** Empty of what cannot be read, or a newer release wrote. */
        Optional<Agreement.Pair> pair() {
            Optional<Answer> first = CorrectionRows.answer(correction, one);
            Optional<Answer> second = CorrectionRows.answer(correction, other);
            return Coded.find(CorrectionKind.class, kind)
                    .flatMap(known -> Coded.find(Language.class, language)
                            .flatMap(spoken -> first.flatMap(said ->
                                    second.map(answered -> new Agreement.Pair(known, spoken, said, answered)))));
        }
    }

    private final Database database;

    CorrectionPairs(Database database) {
        this.database = database;
    }

    List<Agreement.Pair> all() {
        try (Stream<Row> rows = database.jdbc().sql(FIRST_TWO).query(Row.class).stream()) {
            return rows.flatMap(row -> row.pair().stream()).toList();
        }
    }
}
