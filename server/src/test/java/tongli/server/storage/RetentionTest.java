package tongli.server.storage;

class RetentionTest extends RetentionContract {
    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }
}
