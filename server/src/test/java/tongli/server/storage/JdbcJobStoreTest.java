package tongli.server.storage;

class JdbcJobStoreTest extends JdbcJobStoreContract {
    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }
}
