package tongli.server.problem;

import java.sql.SQLException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionSystemException;
import tongli.coaching.course.play.CourseRefused;
import tongli.practice.PracticeRefused;
import tongli.server.account.AccountRefused;
import tongli.server.problem.Problem.FieldError;

/** The problems that requests meet, each with a stable type. */
public final class Problems {

    /** A person reads no more, and an answer should not be longer than its request. */
    private static final int FAULTS_NAMED = 20;

    private Problems() {}

    /** Why practice refused. */
    public static Problem of(PracticeRefused refused) {
        ProblemKind kind = switch (refused.reason()) {
            case UNKNOWN_SCENARIO -> ProblemKind.UNKNOWN_SCENARIO;
            case UNKNOWN_DRILL -> ProblemKind.UNKNOWN_DRILL;
            case UNKNOWN_SESSION -> ProblemKind.UNKNOWN_SESSION;
            case BLANK_TEXT -> ProblemKind.BLANK_TEXT;
            case TEXT_TOO_LONG -> ProblemKind.TEXT_TOO_LONG;
            case SESSION_NOT_OPEN -> ProblemKind.SESSION_NOT_OPEN;
            case INVALID_KEY -> ProblemKind.INVALID_KEY;
            case KEY_REUSED -> ProblemKind.KEY_REUSED;
            case CHANGED_MEANWHILE -> ProblemKind.SESSION_CHANGED;
            case NO_SUCH_TURN -> ProblemKind.NO_SUCH_TURN;
            case CANNOT_MEET_AGAIN -> ProblemKind.CANNOT_MEET_AGAIN;
            case UNKNOWN_SHOWING -> ProblemKind.UNKNOWN_SHOWING;
            case ROUND_OVER -> ProblemKind.ROUND_OVER;
            case UNKNOWN_CORRECTION -> ProblemKind.UNKNOWN_CORRECTION;
            case REVIEWED_BEFORE -> ProblemKind.REVIEWED_BEFORE;
            case TOO_MANY -> ProblemKind.TOO_MANY;
        };
        return Problem.of(kind, String.valueOf(refused.getMessage())).on(refused.field());
    }

    /** Why a course refused. */
    public static Problem of(CourseRefused refused) {
        ProblemKind kind = switch (refused.reason()) {
            case UNKNOWN_COURSE -> ProblemKind.UNKNOWN_COURSE;
            case UNKNOWN_UNIT -> ProblemKind.UNKNOWN_UNIT;
            case OTHER_KIND, OTHER_VOICE, UNFIT_TALK, NOBODY_NAMED, UNFIT_SHEET -> ProblemKind.UNFIT_ANSWER;
            case UNKNOWN_OPTION -> ProblemKind.INVALID_FIELD;
            case UNKNOWN_ENROLMENT -> ProblemKind.UNKNOWN_ENROLMENT;
            case UNKNOWN_COHORT -> ProblemKind.UNKNOWN_COHORT;
            case UNKNOWN_CODE -> ProblemKind.UNKNOWN_CODE;
            case CODE_USED_UP -> ProblemKind.CODE_USED_UP;
            case UNKNOWN_REPLY -> ProblemKind.UNKNOWN_REPLY;
            case MARKED_BEFORE -> ProblemKind.MARKED_BEFORE;
            case COURSE_TAKEN -> ProblemKind.COURSE_TAKEN;
            case UNKNOWN_SCALE -> ProblemKind.UNKNOWN_SCALE;
            case UNKNOWN_TRIAL -> ProblemKind.UNKNOWN_TRIAL;
            case UNFIT_TRIAL -> ProblemKind.UNFIT_TRIAL;
            case TRIAL_ASKS -> ProblemKind.TRIAL_ASKS;
            case TRIAL_RUNS -> ProblemKind.TRIAL_RUNS;
            case TOO_MANY -> ProblemKind.TOO_MANY;
        };
        return Problem.of(kind, String.valueOf(refused.getMessage())).on(refused.field());
    }

    /** Why something about an account could not be done. */
    public static Problem of(AccountRefused refused) {
        return Problem.of(kind(refused.reason()), String.valueOf(refused.getMessage()))
                .on(refused.field());
    }

    /** The kind of problem that it is. */
    public static ProblemKind kind(AccountRefused.Reason reason) {
        return switch (reason) {
            case INVALID_NAME, WEAK_PASSWORD, WRONG_CODE, SCOPE_BEYOND_ROLE -> ProblemKind.INVALID_FIELD;
            case CODE_NEEDED -> ProblemKind.CODE_NEEDED;
            case WRONG_PASSWORD -> ProblemKind.WRONG_CREDENTIALS;
            case NAME_TAKEN -> ProblemKind.NAME_TAKEN;
            case UNKNOWN_INVITATION -> ProblemKind.UNKNOWN_INVITATION;
            case INVITATION_NEEDED -> ProblemKind.INVITATION_NEEDED;
            case ACCOUNT_SHUT -> ProblemKind.ACCOUNT_SHUT;
            case SIGNS_IN_ELSEWHERE -> ProblemKind.SIGNS_IN_ELSEWHERE;
            case UNKNOWN_ACCOUNT -> ProblemKind.UNKNOWN_ACCOUNT;
            case UNKNOWN_TOKEN -> ProblemKind.NOT_FOUND;
            case LAST_OPERATOR -> ProblemKind.LAST_OPERATOR;
            case TOO_MANY -> ProblemKind.TOO_MANY;
        };
    }

    /** A field that is missing or has a value that it cannot have. */
    public static ProblemException invalid(String field, String detail) {
        return invalid(List.of(new FieldError(field, detail)));
    }

    /** @param faults at least one */
    public static ProblemException invalid(List<FieldError> faults) {
        return new ProblemException(Problem.of(ProblemKind.INVALID_FIELD, detail(faults))
                .withErrors(faults.subList(0, Math.min(faults.size(), FAULTS_NAMED))));
    }

    private static String detail(List<FieldError> faults) {
        int count = faults.size();
        if (count == 1) {
            return faults.get(0).message();
        }
        return count <= FAULTS_NAMED
                ? "%d fields are wrong; errors says of each what it must be.".formatted(count)
                : "%,d fields are wrong; errors says of the first %d what each must be, and %,d more are not named."
                        .formatted(count, FAULTS_NAMED, count - FAULTS_NAMED);
    }

    /** A field's or parameter's name as it may be repeated: names that programs give, not what people write. */
    public static String showable(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_-]{0,39}") ? name : "(not a name)";
    }

    /** Why something could not be kept or read: the database does not answer, or did and refused. */
    public static Problem ofStorage(Exception failure) {
        return isAway(failure) ? Problem.of(ProblemKind.STORAGE_AWAY) : Problem.of(ProblemKind.STORAGE_FAILED);
    }

    private static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isAway(refused)) {
                return true;
            }
            // what could not be rolled back names what went wrong before
            if (cause instanceof TransactionSystemException unended
                    && unended.getApplicationException() != null
                    && isAway(unended.getApplicationException())) {
                return true;
            }
        }
        return false;
    }

    /** By SQL's states: class 08 is of connections, 57P of a server that stops or starts; a pool that waited in vain, or lost the connection, has none. */
    private static boolean isAway(SQLException refused) {
        String state = refused.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    /** The body stopped arriving. */
    public static Problem tooSlow() {
        return Problem.of(ProblemKind.MALFORMED_REQUEST, "The request's body did not arrive in time; send it whole.")
                .withStatus(HttpStatus.REQUEST_TIMEOUT.value());
    }

    /** The body ended too early, or its chunks are none. */
    public static Problem cutShort() {
        return Problem.of(
                ProblemKind.MALFORMED_REQUEST,
                "The request's body was cut short, or is not in proper chunks; send it whole, as long as its Content-Length"
                        + " says.");
    }

    public static Problem tooLarge(long limit) {
        return Problem.of(
                ProblemKind.BODY_TOO_LARGE,
                "The body of a request may have at most %,d bytes. Send less at once.".formatted(limit));
    }
}
