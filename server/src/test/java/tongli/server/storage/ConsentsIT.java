package tongli.server.storage;

class ConsentsIT extends ConsentsContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
