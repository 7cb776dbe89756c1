package tongli.server.storage;

class JdbcRoundStoreTest extends JdbcRoundStoreContract {
    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }
}
