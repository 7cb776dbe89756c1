package tongli.server.person;

import java.util.function.Supplier;
import tongli.server.storage.PersonStores;
import tongli.server.storage.Stores;

/** What is kept of whoever asks, found anew for each request, so that nobody comes upon another's. Safe for many threads. */
public final class CurrentStores implements Supplier<PersonStores> {

    private final CurrentPerson person;
    private final Stores stores;

    public CurrentStores(CurrentPerson person, Stores stores) {
        this.person = person;
        this.stores = stores;
    }

    /** @throws IllegalStateException if nobody has asked */
    @Override
    public PersonStores get() {
        return stores.of(person.id());
    }
}
