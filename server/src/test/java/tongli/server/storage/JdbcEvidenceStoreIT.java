package tongli.server.storage;

class JdbcEvidenceStoreIT extends JdbcEvidenceStoreContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
