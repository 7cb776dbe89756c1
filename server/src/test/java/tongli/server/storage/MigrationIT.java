package tongli.server.storage;

class MigrationIT extends MigrationContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
