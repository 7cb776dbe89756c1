package tongli.server.storage;

class JdbcRoundStoreIT extends JdbcRoundStoreContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
