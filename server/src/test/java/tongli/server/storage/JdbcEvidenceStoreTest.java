package tongli.server.storage;

class JdbcEvidenceStoreTest extends JdbcEvidenceStoreContract {
    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }
}
