package tongli.server.storage;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everybody's stores, over one {@link Database}. Safe for many threads; close it to let go of the database. */
public final class Stores implements AutoCloseable {

    /** Of whom this process holds what may not be stored; beyond that, who was away longest loses theirs. */
    private static final int PERSONS_IN_MEMORY = 10_000;

    /** The one person of local mode, who needs no account. */
    public static final String LOCAL = "local";

    private final Database database;
    private final Path folder;
    private final Predicate<Consents> refused;
    private final TurnNews news = new TurnNews();
    private final Map<String, Held> persons = new LinkedHashMap<>(16, 0.75f, true);

    private Stores(Database database, Path folder, Predicate<Consents> refused) {
        this.database = database;
        this.folder = folder;
        this.refused = refused;
    }

    /** Where no guardian is asked. @throws StorageUnavailable if the database cannot be used */
    public static Stores open(StoragePlace place) {
        return open(place, Consents::isRefused);
    }

    /**
     * @param refused whether what somebody answered refuses keeping
     * @throws StorageUnavailable if the database cannot be used
     */
    public static Stores open(StoragePlace place, Predicate<Consents> refused) {
        return new Stores(Database.open(place), place.folder(), refused);
    }

    public Database database() {
        return database;
    }

    /** Tells of the turns that are kept in this process, and of those that {@link Database#hear} hears of. */
    public TurnNews news() {
        return news;
    }

    /** One person's stores, the same each time. Nobody waits for another person's. @param person whose; of {@link #LOCAL} or an account's id */
    public PersonStores of(String person) {
        return held(person).stores();
    }

    /** Of a person's enrolments that may not be stored, and so are in this process alone. */
    public Set<UUID> cohortsInMemory(String person) {
        return of(person).courses().cohortsInMemory();
    }

    /** Erases everything that is kept of a person, in the database, in files and in memory. */
    public void erase(String person) {
        held(person).erase();
    }

    private Held held(String person) {
        synchronized (persons) {
            Held held = persons.computeIfAbsent(person, Held::new);
            if (persons.size() > PERSONS_IN_MEMORY) {
                persons.remove(persons.keySet().iterator().next());
            }
            return held;
        }
    }

    /** One person's, once they are asked for: the database is asked then, which may not answer, and whoever else asks for the same person waits for that. */
    private final class Held {
        private final String person;
        private @Nullable PersonStores stores;

        Held(String person) {
            this.person = person;
        }

        synchronized PersonStores stores() {
            PersonStores known = stores;
            if (known == null) {
                Path own =
                        person.equals(LOCAL) ? folder : folder.resolve("people").resolve(person);
                known = PersonStores.of(person, database, own, news, refused);
                stores = known;
            }
            return known;
        }

        synchronized void erase() {
            PersonStores all = stores();
            all.eraseAll();
            if (!person.equals(LOCAL)) {
                all.records().eraseFolder();
            }
            stores = null;
        }
    }

    /** What there is of a person, to be looked at before and after it is erased. */
    public PersonTraces traces(String person) {
        return PersonTraces.of(database, of(person), person);
    }

    @Override
    public void close() {
        database.close();
    }
}
