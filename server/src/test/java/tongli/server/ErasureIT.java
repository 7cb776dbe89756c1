package tongli.server;

import tongli.server.storage.StoragePlace;

class ErasureIT extends ErasureContract {
    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }
}
