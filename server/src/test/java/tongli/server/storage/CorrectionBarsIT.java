package tongli.server.storage;

class CorrectionBarsIT extends CorrectionBarsContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
