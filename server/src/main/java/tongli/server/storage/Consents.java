package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.server.consent.ConsentEntry;
import tongli.server.consent.ConsentEntry.Giver;
import tongli.server.consent.ConsentEntry.How;
import tongli.server.consent.ConsentLedger;
import tongli.server.consent.ConsentPurpose;
import tongli.server.law.Facts;

/**
 * The ledger of what one person allowed: answers are added, and none is changed; the latest to each purpose counts. It goes only when
 * everything of the person does. Whether something may be done is {@link tongli.server.consent.ConsentDesk}'s to say.
 */
public final class Consents implements ConsentLedger {

    /** An answer and when it was given. */
    public record Decision(boolean granted, Instant at) {}

    private record Row(
            String purpose,
            int version,
            @Nullable String language,
            @Nullable String sha256,
            String decision,
            OffsetDateTime at,
            String how,
            String giver) {

        /** Empty for a purpose that this release does not know. */
        Optional<ConsentEntry> entry() {
            return Coded.find(ConsentPurpose.class, purpose)
                    .map(known -> new ConsentEntry(
                            known,
                            version,
                            Optional.ofNullable(language).flatMap(code -> Coded.find(Language.class, code)),
                            Optional.ofNullable(sha256),
                            decision.equals(GRANTED),
                            at.toInstant(),
                            Coded.find(How.class, how).orElse(How.UNKNOWN),
                            Coded.find(Giver.class, giver).orElse(Giver.OWN)));
        }
    }

    private static final String GRANTED = "granted";
    private static final String REFUSED = "refused";

    private final Database database;
    private final String person;

    public Consents(Database database, String person) {
        this.database = database;
        this.person = person;
    }

    @Override
    public List<ConsentEntry> history() {
        return database
                .jdbc()
                .sql("select purpose, version, language, sha256, decision, at, how, giver from consent_entry"
                        + " where person = ? order by id")
                .param(person)
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row -> row.entry().stream())
                .toList();
    }

    @Override
    public void add(ConsentEntry entry) {
        database.writeEvenIfNearlyFull(() -> {
            database.requireOpen(person);
            database.jdbc()
                    .sql(
                            "insert into consent_entry (person, purpose, version, language, sha256, decision, at, how, giver)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            person,
                            entry.purpose().code(),
                            entry.version(),
                            entry.language().map(Language::code).orElse(null),
                            entry.sha256().orElse(null),
                            entry.granted() ? GRANTED : REFUSED,
                            Utc.of(entry.at()),
                            entry.how().code(),
                            entry.giver().code()))
                    .update();
        });
    }

    @Override
    public Facts facts() {
        return new StoredFacts(database).of(person);
    }

    /** The person's own answer to keeping what they practise; empty when it was not given, or to words that ask anew. */
    public Optional<Decision> storage() {
        return own().filter(ConsentEntry::stillHolds).map(entry -> new Decision(entry.granted(), entry.at()));
    }

    private Optional<ConsentEntry> own() {
        return history().stream()
                .filter(entry -> entry.purpose() == ConsentPurpose.STORAGE && entry.giver() == Giver.OWN)
                .reduce((earlier, later) -> later);
    }

    /** By the person's own answer; a server asks {@link tongli.server.consent.ConsentDesk}. */
    public boolean allowStorage() {
        return storage().map(Decision::granted).orElse(false);
    }

    /**
     * Whether the person's own last word on keeping was no, whatever the words; a server, where a guardian may have to agree, asks
     * {@link tongli.server.consent.ConsentDesk}.
     */
    public boolean isRefused() {
        return own().filter(entry -> !entry.granted()).isPresent();
    }

    /** Answers about keeping, at the terminal, which asks in short words of its own. */
    public void decide(boolean granted, Instant at) {
        add(new ConsentEntry(
                ConsentPurpose.STORAGE,
                ConsentPurpose.STORAGE.newest(),
                Optional.empty(),
                Optional.empty(),
                granted,
                at,
                How.TERMINAL,
                Giver.OWN));
    }

    /** As though nothing had ever been asked. */
    public void erase() {
        database.writeEvenIfNearlyFull(() -> database.jdbc()
                .sql("delete from consent_entry where person = ?")
                .param(person)
                .update());
    }
}
