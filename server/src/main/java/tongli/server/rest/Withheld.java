package tongli.server.rest;

import java.time.Instant;
import tongli.practice.Session;
import tongli.server.engine.Courses;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;

/** Whether feedback is withheld from the person, because they practise without it in a trial that runs. Stateless but for what it asks. */
final class Withheld {

    private final Courses courses;

    Withheld(Courses courses) {
        this.courses = courses;
    }

    boolean from(Session session) {
        return from(session.createdAt());
    }

    /** @param begun when what it is about began */
    boolean from(Instant begun) {
        return courses.trials().withholds(begun);
    }

    /** @throws ProblemException if it is withheld */
    void refuse(Session session) {
        if (from(session)) {
            throw new ProblemException(Problem.of(ProblemKind.FEEDBACK_WITHHELD));
        }
    }
}
