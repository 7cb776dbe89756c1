package tongli.server.storage;

class MigrationTest extends MigrationContract {
    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }
}
