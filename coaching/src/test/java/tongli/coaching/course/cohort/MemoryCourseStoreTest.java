package tongli.coaching.course.cohort;

class MemoryCourseStoreTest extends CourseStoreContract {
    private final CourseStore store = new MemoryCourseStore();

    @Override
    protected CourseStore store() {
        return store;
    }
}
