package tongli.server.person;

import tongli.server.storage.EverybodysStores;
import tongli.server.storage.PersonStores;

/** What is kept of everybody. Safe for many threads. */
public interface AllStores {

    /** What is kept of the person with an id; made when first asked for. */
    PersonStores of(String person);

    /** Erases everything that is kept of a person, on disk and in memory. */
    void erase(String person);

    /** Local mode: there is one person. */
    static AllStores local(PersonStores own) {
        return new AllStores() {
            @Override
            public PersonStores of(String person) {
                return own;
            }

            @Override
            public void erase(String person) {
                own.eraseAll();
            }
        };
    }

    static AllStores of(EverybodysStores everybody) {
        return new AllStores() {
            @Override
            public PersonStores of(String person) {
                return everybody.of(person);
            }

            @Override
            public void erase(String person) {
                everybody.erase(person);
            }
        };
    }
}
