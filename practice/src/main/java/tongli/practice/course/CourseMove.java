package tongli.practice.course;

import java.util.List;
import java.util.UUID;
import tongli.coaching.course.Unit.Reading;

/** What a learner does in a unit. Words are as they were typed. */
public sealed interface CourseMove {

    /** @param voice from 1 */
    record Read(int voice, Reading reading) implements CourseMove {}

    /** Answers a line. */
    record Say(String text) implements CourseMove {}

    /** Hands in a talk that has ended. */
    record HandIn(UUID session) implements CourseMove {}

    /** @param mayAsk whether it may be asked later how it went */
    record Name(String about, boolean mayAsk) implements CourseMove {}

    /** How it went, an answer to each question. */
    record Tell(List<String> told) implements CourseMove {}
}
