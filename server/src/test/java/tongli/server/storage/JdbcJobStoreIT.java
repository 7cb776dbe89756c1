package tongli.server.storage;

class JdbcJobStoreIT extends JdbcJobStoreContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
