package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;
import tongli.practice.correction.Agreement;
import tongli.practice.correction.Answer;
import tongli.practice.correction.Case;
import tongli.practice.correction.Correction;
import tongli.practice.correction.CorrectionKind;
import tongli.practice.correction.CorrectionStore;
import tongli.practice.correction.Review;
import tongli.practice.correction.Standing;
import tongli.wire.CorrectionArchive;

/** Everybody's corrections in a {@link Database}: numbers and labels in one table, words in another, which is sealed. */
public final class JdbcCorrectionStore implements CorrectionStore {

    /** What somebody said of another's correction. */
    public record Given(UUID correction, Instant at, Answer answer) {}

    private record GivenRow(UUID correction, OffsetDateTime at, String answer) {}

    private record Known(UUID id, String digest) {}

    private final Database database;
    private final CorrectionRows rows;
    private final CorrectionBars bars;
    private final CorrectionPairs pairs;
    private final CorrectionQueue queue;
    private final Predicate<String> mayKeepWords;
    private final Function<String, Set<UUID>> inMemory;

    /**
     * @param mayKeepWords whether a person's words may be kept; asked within the transaction that keeps some, so that who takes their
     *     consent back meanwhile is not got round
     * @param inMemory in which cohorts a person is without that being stored; asked there too
     */
    public JdbcCorrectionStore(
            Database database, Predicate<String> mayKeepWords, Function<String, Set<UUID>> inMemory) {
        this.database = database;
        this.rows = new CorrectionRows(database);
        this.bars = new CorrectionBars(database);
        this.pairs = new CorrectionPairs(database);
        this.queue = new CorrectionQueue(database, rows);
        this.mayKeepWords = mayKeepWords;
        this.inMemory = inMemory;
    }

    /** One that keeps no words. */
    public static JdbcCorrectionStore ofNoWords(Database database) {
        return new JdbcCorrectionStore(database, anybody -> false, anybody -> Set.of());
    }

    @Override
    public Optional<Before> add(Correction correction, Optional<Request> request) {
        return database.changeOf(correction.by(), () -> {
            if (insert(correction, request) == 0) {
                return request.flatMap(one -> before(correction.by(), one.key()));
            }
            bars.kept(correction, inMemory.apply(correction.by()));
            if (correction.hasWords() && mayKeepWords.test(correction.by())) {
                String sealed =
                        database.seal(SealedColumn.CORRECTION, CorrectionArchive.write(correction), correction.id());
                update("insert into correction_words (correction, body) values (?, ?)", correction.id(), sealed);
            }
            return Optional.empty();
        });
    }

    private int insert(Correction correction, Optional<Request> request) {
        return update(
                "insert into correction (id, person, at, kind, language, uncertainty, standing, request_key,"
                        + " request_digest, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                correction.id(),
                correction.by(),
                Utc.of(correction.at()),
                correction.kind().code(),
                correction.language().code(),
                correction.model().uncertainty(),
                Standing.OPEN.code(),
                request.map(Request::key).orElse(null),
                request.map(Request::digest).orElse(null),
                CorrectionArchive.write(correction.withoutWords()));
    }

    @Override
    public Optional<Before> before(String person, String key) {
        return database.jdbc()
                .sql("select id, request_digest as digest from correction where person = ? and request_key = ?")
                .params(person, key)
                .query(Known.class)
                .optional()
                .map(known -> new Before(known.id(), known.digest()));
    }

    @Override
    public Optional<Case> find(UUID id) {
        return rows.find("c.id = ?", id).stream().findFirst();
    }

    @Override
    public List<Case> of(String person) {
        return rows.find("c.person = ? order by c.at desc, c.id", person);
    }

    @Override
    public int count(String person) {
        return count("correction", person);
    }

    @Override
    public List<Case> candidates(
            String reviewer,
            Optional<CorrectionKind> kind,
            Optional<Language> language,
            Predicate<String> readable,
            int most) {
        return queue.candidates(reviewer, kind, language, readable, most);
    }

    @Override
    public List<Case> reviewed(Optional<CorrectionKind> kind, Optional<Language> language, int most) {
        return queue.reviewed(kind, language, most);
    }

    @Override
    public List<Case> settled(Optional<UUID> after, int most) {
        String settled = "w.correction is not null and c.standing = 'settled'";
        return after.map(id -> rows.find(settled + " and c.id > ? order by c.id limit ?", id, most))
                .orElseGet(() -> rows.find(settled + " order by c.id limit ?", most));
    }

    @Override
    public List<Agreement.Pair> pairs() {
        return pairs.all();
    }

    /** What a person said of others', the newest first. */
    public List<Given> reviewsOf(String person) {
        return database
                .jdbc()
                .sql("select correction, at, answer from correction_review where person = ?"
                        + " order by at desc, correction")
                .param(person)
                .query(GivenRow.class)
                .list()
                .stream()
                .flatMap(row -> CorrectionRows.answer(row.correction(), row.answer()).stream()
                        .map(answer -> new Given(row.correction(), row.at().toInstant(), answer)))
                .toList();
    }

    @Override
    public int reviewsBy(String person) {
        return count("correction_review", person);
    }

    private int count(String table, String person) {
        return database.jdbc()
                .sql("select count(*) from %s where person = ?".formatted(table))
                .param(person)
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean mayBeRead(UUID correction, String reviewer) {
        return queue.mayBeRead(correction, reviewer);
    }

    @Override
    public boolean add(UUID correction, Review review) {
        return database.changeOf(review.by(), () -> {
            lock("id = ?", correction);
            Optional<Case> found = find(correction)
                    .filter(one -> one.correction().hasWords())
                    .filter(one -> one.standing().takesReviews())
                    .filter(one -> !one.isReviewedBy(review.by()))
                    .filter(one -> mayBeRead(correction, review.by()));
            found.ifPresent(one -> {
                update(
                        "insert into correction_review (correction, person, at, answer) values (?, ?, ?, ?)",
                        correction,
                        review.by(),
                        Utc.of(review.at()),
                        CorrectionArchive.write(review.answer()));
                stands(one.plus(review));
            });
            return found.isPresent();
        });
    }

    /** To the end of the transaction nobody else adds a review to these. In one order for all, and before anything of theirs is touched. */
    private List<UUID> lock(String where, Object... values) {
        return database.jdbc()
                .sql("select id from correction where %s order by id for update".formatted(where))
                .params(values)
                .query(UUID.class)
                .list();
    }

    private void stands(Case one) {
        update(
                "update correction set standing = ? where id = ?",
                one.standing().code(),
                one.correction().id());
    }

    @Override
    public boolean delete(String person, UUID id) {
        return database.changeEvenIfNearlyFull(
                        () -> update("delete from correction where person = ? and id = ?", person, id))
                > 0;
    }

    /**
     * The words of a person's corrections go, with what requests are known by, which was worked out of them, and what others said of
     * them; numbers and labels stay. Who is about to review one waits, and finds no words.
     */
    public void forgetWords(String person) {
        database.writeEvenIfNearlyFull(() -> {
            lock("person = ?", person);
            String theirs = " where correction in (select id from correction where person = ?)";
            update("delete from correction_words" + theirs, person);
            update("delete from correction_review" + theirs, person);
            update(
                    "update correction set standing = 'open', request_key = null, request_digest = null where person = ?",
                    person);
        });
    }

    /** A person's corrections go, and what they said of others': those take a review again. */
    public void deleteAll(String person) {
        database.writeEvenIfNearlyFull(() -> {
            List<UUID> touched = lock(
                    "person = ? or id in (select correction from correction_review where person = ?)", person, person);
            update("delete from correction where person = ?", person);
            update("delete from correction_review where person = ?", person);
            touched.forEach(id -> find(id).ifPresent(this::stands));
            bars.forget(person);
        });
    }

    /** Those that were made before. @return how many */
    public int sweep(Instant before) {
        return database.changeEvenIfNearlyFull(() -> update("delete from correction where at < ?", Utc.of(before)));
    }

    /** Those of one person that were made before. @return how many */
    public int sweep(Instant before, UUID account) {
        return database.changeEvenIfNearlyFull(
                () -> update("delete from correction where at < ? and person = ?", Utc.of(before), account.toString()));
    }

    private int update(String sql, @Nullable Object... values) {
        return database.jdbc().sql(sql).params(Arrays.asList(values)).update();
    }
}
