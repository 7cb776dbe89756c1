package tongli.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tongli.coaching.course.cohort.Cohort;

class CourseArchiveTest {

    @Test
    void aCohortOfAReleaseThatAskedNoQuestionnaireStillLoads() {
        Cohort cohort = CourseArchive.read(
                "{\"id\":\"00000000-0000-0001-0000-000000000001\",\"name\":\"3 B\",\"course\":\"on-the-stairs\","
                        + "\"language\":\"EN\",\"code\":{\"text\":\"2222-2222\"},\"seats\":30,"
                        + "\"at\":\"2026-03-01T10:00:00Z\",\"until\":null}",
                Cohort.class);
        assertThat(cohort.scale()).isEmpty();
        assertThat(cohort.seats()).isEqualTo(30);
    }
}
