package tongli.server.storage;

class ConsentsTest extends ConsentsContract {
    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }
}
