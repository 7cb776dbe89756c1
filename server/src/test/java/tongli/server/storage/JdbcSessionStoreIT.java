package tongli.server.storage;

class JdbcSessionStoreIT extends JdbcSessionStoreContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
