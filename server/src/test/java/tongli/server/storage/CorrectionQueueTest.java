package tongli.server.storage;

class CorrectionQueueTest extends CorrectionQueueContract {
    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }
}
