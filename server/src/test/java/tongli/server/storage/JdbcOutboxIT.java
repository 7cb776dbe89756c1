package tongli.server.storage;

class JdbcOutboxIT extends JdbcOutboxContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
