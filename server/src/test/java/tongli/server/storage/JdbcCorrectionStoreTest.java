package tongli.server.storage;

class JdbcCorrectionStoreTest extends JdbcCorrectionStoreContract {
    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }
}
