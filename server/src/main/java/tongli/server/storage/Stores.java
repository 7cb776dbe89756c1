package tongli.server.storage;

import java.util.LinkedHashMap;
import java.util.Map;

/** Everybody's stores, over one {@link Database}. Safe for many threads; close it to let go of the database. */
public final class Stores implements AutoCloseable {

    /** Of whom this process holds what may not be stored; beyond that, who was away longest loses theirs. */
    private static final int PERSONS_IN_MEMORY = 10_000;

    private final Database database;
    private final Map<String, PersonStores> persons = new LinkedHashMap<>(16, 0.75f, true);

    private Stores(Database database) {
        this.database = database;
    }

    /** @throws StorageUnavailable if the database cannot be used */
    public static Stores open(StoragePlace place) {
        return new Stores(Database.open(place));
    }

    public Database database() {
        return database;
    }

    /** One person's stores, the same each time. @param person whose; no two persons have the same name */
    public synchronized PersonStores of(String person) {
        PersonStores known = persons.get(person);
        if (known != null) {
            return known;
        }
        PersonStores stores = PersonStores.of(database, person);
        persons.put(person, stores);
        if (persons.size() > PERSONS_IN_MEMORY) {
            persons.remove(persons.keySet().iterator().next());
        }
        return stores;
    }

    @Override
    public void close() {
        database.close();
    }
}
