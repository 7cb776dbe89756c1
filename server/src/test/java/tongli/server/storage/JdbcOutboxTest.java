package tongli.server.storage;

class JdbcOutboxTest extends JdbcOutboxContract {
    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }
}
