package tongli.server.storage;

class AccountStoresTest extends AccountStoresContract {
    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }
}
