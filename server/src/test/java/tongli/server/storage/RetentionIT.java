package tongli.server.storage;

class RetentionIT extends RetentionContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
