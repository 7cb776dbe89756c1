package tongli.server.person;

import tongli.server.storage.PersonStores;

/** What is kept of everybody. Safe for many threads. */
public interface AllStores {

    /** What is kept of the person with an id; made when first asked for. */
    PersonStores of(String person);

    /** Erases everything that is kept of a person, on disk and in memory. */
    void erase(String person);
}
