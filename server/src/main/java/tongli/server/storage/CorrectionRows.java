package tongli.server.storage;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.practice.correction.Answer;
import tongli.practice.correction.Case;
import tongli.practice.correction.Correction;
import tongli.practice.correction.Review;
import tongli.wire.CorrectionArchive;

/** Reads corrections with their reviews; one that cannot be read keeps no other from being found. */
final class CorrectionRows {

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionRows.class);

    private static final String SELECT = "select c.id as id, c.body as body, w.body as words from correction c"
            + " left join correction_words w on w.correction = c.id where ";
    private static final int AT_ONCE = 500;

    private record Row(UUID id, String body, @Nullable String words) {}

    private record Said(UUID correction, String person, OffsetDateTime at, String answer) {}

    private final Database database;

    CorrectionRows(Database database) {
        this.database = database;
    }

    /** @param where of {@code c}, a correction, and {@code w}, its words; with the order */
    List<Case> find(String where, Object... values) {
        List<Row> rows = database.jdbc()
                .sql(SELECT + where)
                .params(List.of(values))
                .query(Row.class)
                .list();
        Map<UUID, List<Review>> reviews = reviews(rows.stream().map(Row::id).toList());
        return rows.stream()
                .flatMap(row -> readable(row, reviews.getOrDefault(row.id(), List.of())).stream())
                .toList();
    }

    private Map<UUID, List<Review>> reviews(List<UUID> ids) {
        Map<UUID, List<Review>> reviews = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            said("correction in (%s)".formatted(String.join(", ", Collections.nCopies(some.size(), "?"))), some)
                    .forEach(said -> review(said)
                            .ifPresent(review -> reviews.computeIfAbsent(said.correction(), id -> new ArrayList<>())
                                    .add(review)));
        }
        return reviews;
    }

    private Stream<Said> said(String where, List<?> values) {
        return database
                .jdbc()
                .sql("select correction, person, at, answer from correction_review where " + where
                        + " order by at, person")
                .params(values)
                .query(Said.class)
                .list()
                .stream();
    }

    private static Optional<Review> review(Said said) {
        return answer(said.correction(), said.answer())
                .map(answer -> new Review(said.person(), said.at().toInstant(), answer));
    }

    /** Empty of what cannot be read. */
    static Optional<Answer> answer(UUID correction, String kept) {
        try {
            return Optional.of(CorrectionArchive.readAnswer(kept));
        } catch (IllegalArgumentException broken) {
            LOG.atWarn().addKeyValue("correction", correction).log("a stored review cannot be read and is left out");
            return Optional.empty();
        }
    }

    private Optional<Case> readable(Row row, List<Review> reviews) {
        try {
            Correction correction = CorrectionArchive.read(
                    row.words() == null ? row.body() : database.open(SealedColumn.CORRECTION, row.words(), row.id()));
            return Optional.of(new Case(correction, reviews));
        } catch (IllegalArgumentException broken) {
            LOG.atWarn().addKeyValue("correction", row.id()).log("a stored correction cannot be read and is left out");
            return Optional.empty();
        }
    }
}
