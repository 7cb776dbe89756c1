package tongli.server.storage;

class JdbcCorrectionStoreIT extends JdbcCorrectionStoreContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
