package tongli.practice.course;

import tongli.coaching.course.Unit;
import tongli.coaching.course.play.CourseRefused;
import tongli.coaching.course.play.CourseRefused.Reason;
import tongli.coaching.course.play.Enrolment;
import tongli.practice.Session;
import tongli.practice.SessionKind;
import tongli.practice.SessionStatus;

/** Whether a talk is the one that a unit asks for. Stateless. */
final class HandedIn {

    private HandedIn() {}

    /** @throws CourseRefused if it is another's, goes on still, or in a final had help */
    static void check(Unit.Talk talk, Enrolment enrolment, Session session) {
        if (session.kind() != SessionKind.CONVERSATION
                || !session.scenario().equals(talk.scenario())
                || session.language() != enrolment.language()
                || !session.difficulty().code().equals(talk.difficulty().code())) {
            throw refused("That talk is another than the unit asks for: scenario %s in %s, difficulty %s."
                    .formatted(
                            talk.scenario(),
                            enrolment.language().code(),
                            talk.difficulty().code()));
        }
        if (session.status() == SessionStatus.OPEN) {
            throw refused("That talk goes on still; finish it first.");
        }
        if (session.status() == SessionStatus.STOPPED) {
            throw refused("In that talk practice stopped, and it does not count; begin another when you like.");
        }
        if (session.createdAt().isBefore(enrolment.at())) {
            throw refused("That talk was before this enrolment; begin another.");
        }
        if (talk instanceof Unit.FinalTalk
                && (session.parent().isPresent()
                        || session.after().isPresent()
                        || !session.guesses().isEmpty())) {
            throw refused("A final is one first talk without guesses and without going back; begin another.");
        }
    }

    private static CourseRefused refused(String message) {
        return new CourseRefused(Reason.UNFIT_TALK, "session", message);
    }
}
