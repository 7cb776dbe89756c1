package tongli.server.storage;

class JdbcCourseStoreTest extends JdbcCourseStoreContract {
    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }
}
