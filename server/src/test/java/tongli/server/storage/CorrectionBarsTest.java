package tongli.server.storage;

class CorrectionBarsTest extends CorrectionBarsContract {
    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }
}
