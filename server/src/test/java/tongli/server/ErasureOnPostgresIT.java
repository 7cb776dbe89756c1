package tongli.server;

import tongli.server.storage.RealPostgres;
import tongli.server.storage.StoragePlace;

class ErasureOnPostgresIT extends ErasureContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
