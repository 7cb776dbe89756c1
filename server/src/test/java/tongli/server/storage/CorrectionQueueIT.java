package tongli.server.storage;

class CorrectionQueueIT extends CorrectionQueueContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
