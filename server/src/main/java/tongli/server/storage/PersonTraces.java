package tongli.server.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.play.Enrolment;

/**
 * What there is of one person: looked at before they are erased, to count it and to know its ids, and looked for afterwards in every column of
 * every table that the database has, so that no table that a release adds is forgotten.
 */
public final class PersonTraces {

    private static final int AT_ONCE = 500;
    /** Kept, and said to be: ids without a name. */
    private static final Set<String> OUTLIVES = Set.of("audit_entry");
    /** Where the person is named by their id. */
    private static final String PERSON = "person";

    private static final String ACCOUNT = "account";

    /**
     * What was found afterwards.
     *
     * @param columns how many columns were looked through
     * @param rows that name the person, or something of theirs
     * @param files of theirs
     */
    public record Left(int columns, int rows, int files) {}

    private final Database database;
    private final String person;
    private final Optional<UUID> account;
    private final RecordFiles records;
    private final boolean pseudonym;
    private final boolean trialPlace;
    private final List<UUID> ids;
    private final List<UUID> enrolments;
    private final Map<ErasedKind, Integer> counts = new EnumMap<>(ErasedKind.class);

    private PersonTraces(
            Database database,
            String person,
            Optional<UUID> account,
            RecordFiles records,
            boolean trialPlace,
            List<UUID> ids,
            List<UUID> enrolments) {
        this.database = database;
        this.person = person;
        this.account = account;
        this.records = records;
        this.pseudonym = records.known().isPresent();
        this.trialPlace = trialPlace;
        this.ids = ids;
        this.enrolments = enrolments;
    }

    static PersonTraces of(Database database, PersonStores stores, String person) {
        Optional<UUID> account = Database.account(person);
        List<UUID> ids = new ArrayList<>(account.stream().toList());
        for (String table : List.of("practice_session", "job", "on_call_event", "correction")) {
            ids.addAll(ids(database, "select id from %s where person = ?".formatted(table), person));
        }
        ids.addAll(ids(database, "select distinct reference from on_call_event where person = ?", person));
        List<UUID> enrolments =
                stores.courses().enrolments().stream().map(Enrolment::id).toList();
        ids.addAll(enrolments);
        stores.rounds().all().forEach(round -> ids.add(round.id()));
        for (String table : account.isPresent() ? List.of("login", "api_token") : List.<String>of()) {
            ids.addAll(ids(database, "select id from %s where account = ?".formatted(table), account.get()));
        }
        account.ifPresent(id -> ids.addAll(ids(database, "select id from invitation where invited_by = ?", id)));
        PersonTraces traces = new PersonTraces(
                database, person, account, stores.records(), hasPlace(stores), List.copyOf(ids), enrolments);
        traces.count(stores);
        return traces;
    }

    private static List<UUID> ids(Database database, String sql, Object whose) {
        return database.jdbc().sql(sql).param(whose).query(UUID.class).list();
    }

    /** In a trial that somebody else leads. */
    private static boolean hasPlace(PersonStores stores) {
        Set<UUID> led = stores.courses().cohorts().stream().map(Cohort::id).collect(Collectors.toSet());
        return stores.courses().enrolments().stream()
                .anyMatch(enrolment -> enrolment
                        .cohort()
                        .filter(cohort -> !led.contains(cohort))
                        .flatMap(stores.courses()::trial)
                        .flatMap(trial -> trial.arm(enrolment.id()))
                        .isPresent());
    }

    private void count(PersonStores stores) {
        counts.put(ErasedKind.SESSIONS, stores.sessions().all().size());
        counts.put(
                ErasedKind.TURNS,
                stores.sessions().all().stream()
                        .mapToInt(session -> session.turns().size())
                        .sum());
        counts.put(
                ErasedKind.GUESSES,
                stores.sessions().all().stream()
                        .mapToInt(session -> session.guesses().size())
                        .sum());
        counts.put(ErasedKind.COURSES, enrolments.size());
        counts.put(
                ErasedKind.ANSWERS,
                stores.courses().enrolments().stream()
                        .mapToInt(enrolment -> enrolment.answers().size())
                        .sum());
        counts.put(ErasedKind.SHOWINGS, stores.rounds().all().size());
        counts.put(ErasedKind.COHORTS_LED, stores.courses().cohorts().size());
        counts.put(ErasedKind.COURSES_WRITTEN, stores.courses().written().size());
        counts.put(ErasedKind.MARKS_GIVEN, stores.courses().marks().size());
        counts.put(ErasedKind.SKILL_EVIDENCE, stores.evidence().all().size());
        counts.put(ErasedKind.CONSENT_ANSWERS, stores.consents().history().size());
        counts.put(ErasedKind.FILES, records.count());
        counts.put(ErasedKind.JOBS, rows("job", PERSON, person));
        counts.put(ErasedKind.ON_CALL_EVENTS, rows("on_call_event", PERSON, person));
        counts.put(ErasedKind.CORRECTIONS, rows("correction", PERSON, person));
        counts.put(ErasedKind.REVIEWS, rows("correction_review", PERSON, person));
        account.ifPresent(id -> {
            counts.put(ErasedKind.LOGINS, rows("login", ACCOUNT, id));
            counts.put(ErasedKind.TOKENS, rows("api_token", ACCOUNT, id));
            counts.put(ErasedKind.SECOND_FACTORS, rows("second_factor", ACCOUNT, id));
            counts.put(ErasedKind.RECOVERY_CODES, rows("recovery_code", ACCOUNT, id));
            counts.put(ErasedKind.FACTS, rows("account_facts", ACCOUNT, id));
            counts.put(ErasedKind.PRACTICE_TIMES, rows("practice_time", ACCOUNT, id));
            counts.put(ErasedKind.IDENTITIES, rows("identity", ACCOUNT, id));
            counts.put(ErasedKind.INVITATIONS, rows("invitation", "invited_by", id));
            counts.put(ErasedKind.ACCOUNTS, 1);
        });
    }

    private int rows(String table, String column, Object whose) {
        return database.jdbc()
                .sql("select count(*) from %s where %s = ?".formatted(table, column))
                .param(whose)
                .query(Integer.class)
                .single();
    }

    /** How much there was of each kind; kinds of which there was none are left out. */
    public Map<ErasedKind, Integer> counts() {
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> one,
                        () -> new EnumMap<>(ErasedKind.class)));
    }

    /** Whether a record store was told of them, under a pseudonym. */
    public boolean hadPseudonym() {
        return pseudonym;
    }

    /** Whether they have a place in a trial that somebody else leads, which stays without saying whose it was. */
    public boolean hadTrialPlace() {
        return trialPlace;
    }

    /** Looks for them now. */
    public Left left() {
        int columns = 0;
        int rows = marksLeft();
        for (Table table : database.tables()) {
            for (Table.Column column : OUTLIVES.contains(table.name()) ? List.<Table.Column>of() : table.columns()) {
                if (column.type() == ColumnType.UUID || column.type() == ColumnType.TEXT && !isSealed(table, column)) {
                    columns++;
                    rows += rows(table, column);
                }
            }
        }
        return new Left(columns, rows, records.count());
    }

    private static boolean isSealed(Table table, Table.Column column) {
        return Arrays.stream(SealedColumn.values())
                .anyMatch(
                        one -> one.table().equals(table.name()) && one.column().equals(column.name()));
    }

    private int rows(Table table, Table.Column column) {
        List<Object> sought = new ArrayList<>();
        for (UUID id : ids) {
            sought.add(column.type() == ColumnType.UUID ? id : id.toString());
        }
        if (account.isEmpty() && column.name().equals(PERSON)) {
            sought.add(person);
        }
        int rows = 0;
        for (int from = 0; from < sought.size(); from += AT_ONCE) {
            List<Object> some = sought.subList(from, Math.min(sought.size(), from + AT_ONCE));
            rows += database.jdbc()
                    .sql("select count(*) from %s where %s in (%s)"
                            .formatted(
                                    table.name(),
                                    column.name(),
                                    String.join(", ", Collections.nCopies(some.size(), "?"))))
                    .params(some)
                    .query(Integer.class)
                    .single();
        }
        return rows;
    }

    /** A mark is named by the enrolment that it is on, and by the number of an answer. */
    private int marksLeft() {
        return enrolments.stream()
                .mapToInt(enrolment -> database.jdbc()
                        .sql("select count(*) from course_record where kind = 'mark' and id like ?")
                        .param(enrolment + "/%")
                        .query(Integer.class)
                        .single())
                .sum();
    }
}
