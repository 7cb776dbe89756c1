package tongli.server.feedback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import tongli.core.Language;
import tongli.practice.correction.Agreement;
import tongli.practice.correction.Case;
import tongli.practice.correction.CorrectionKind;
import tongli.server.storage.CorrectionKey;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcCorrectionStore;
import tongli.wire.correction.SettledJson;

/** What an operator takes from corrections: how far reviewers agree, and what may teach. Needs no models. Safe for many threads. */
public final class FeedbackDesk {

    private static final int ROWS_AT_ONCE = 200;

    private final JdbcCorrectionStore store;
    private final CorrectionKey key;
    private final TrainingConsent consent;

    /** @param inMemory in which cohorts a person is without that being stored */
    public FeedbackDesk(Database database, TrainingConsent consent, Function<String, Set<UUID>> inMemory) {
        this.store = new JdbcCorrectionStore(database, consent, inMemory);
        this.key = new CorrectionKey(database);
        this.consent = consent;
    }

    public JdbcCorrectionStore store() {
        return store;
    }

    /** Whether a person's words may be kept and read now. */
    public boolean allows(String person) {
        return consent.test(person);
    }

    /** The same for one request, which asks once for each person. For one thread. */
    public Predicate<String> readable() {
        Map<String, Boolean> asked = new HashMap<>();
        return person -> asked.computeIfAbsent(person, this::allows);
    }

    /** A digest of all that a request asks for, by which it is known when it is sent again. */
    public String digest(String request) {
        return key.digest(request);
    }

    public List<Agreement> agreement() {
        return Agreement.of(store.pairs());
    }

    /**
     * What is settled and may teach now, in the order of the ids; read a page at a time.
     *
     * @param kind empty for every kind
     * @param language empty for every language
     * @return how many there were
     */
    public int lessons(Optional<CorrectionKind> kind, Optional<Language> language, Consumer<SettledJson> taker) {
        Predicate<String> readable = readable();
        int told = 0;
        List<Case> page = store.settled(Optional.empty(), ROWS_AT_ONCE);
        while (!page.isEmpty()) {
            for (Case one : page) {
                if (fits(one, kind, language) && readable.test(one.correction().by())) {
                    Optional<SettledJson> lesson =
                            SettledJson.of(one, key.name(one.correction().by()));
                    lesson.ifPresent(taker);
                    told += lesson.isPresent() ? 1 : 0;
                }
            }
            UUID last = page.get(page.size() - 1).correction().id();
            page = store.settled(Optional.of(last), ROWS_AT_ONCE);
        }
        return told;
    }

    private static boolean fits(Case one, Optional<CorrectionKind> kind, Optional<Language> language) {
        return kind.filter(other -> other != one.correction().kind()).isEmpty()
                && language.filter(other -> other != one.correction().language())
                        .isEmpty();
    }
}
