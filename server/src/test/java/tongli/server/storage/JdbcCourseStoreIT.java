package tongli.server.storage;

class JdbcCourseStoreIT extends JdbcCourseStoreContract {
    @Override
    StoragePlace place() {
        return RealPostgres.place(folder);
    }
}
