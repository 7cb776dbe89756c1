package tongli.server.storage;

import tongli.practice.MemorySessionStore;
import tongli.practice.SessionStore;

class MemorySessionStoreTest extends SessionStoreContract {
    @Override
    SessionStore store() {
        return new MemorySessionStore(10);
    }
}
