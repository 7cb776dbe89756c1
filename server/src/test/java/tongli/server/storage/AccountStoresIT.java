package tongli.server.storage;

class AccountStoresIT extends AccountStoresContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
