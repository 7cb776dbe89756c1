package tongli.server.storage;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is kept of everybody who has an account. What somebody does not allow to be kept is in memory, for the people who were here last. Safe for many threads. */
public final class EverybodysStores {

    /** Whose sessions that are not stored stay in memory. */
    private static final int PEOPLE_IN_MEMORY = 2_000;

    private final Database database;
    private final Path folder;
    private final Map<String, PersonStores> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PersonStores> eldest) {
            return size() > PEOPLE_IN_MEMORY;
        }
    };

    /** @param folder for what is no row, a folder of it a person */
    public EverybodysStores(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** What is kept of the person with an id, a UUID; made when first asked for. */
    public synchronized PersonStores of(String person) {
        return recent.computeIfAbsent(
                person, id -> PersonStores.of(id, database, folder.resolve("people").resolve(id)));
    }

    /** Erases everything that is kept of a person, on disk and in memory. */
    public synchronized void erase(String person) {
        of(person).eraseAll();
        recent.remove(person);
    }
}
