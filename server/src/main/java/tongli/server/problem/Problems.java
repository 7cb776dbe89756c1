package tongli.server.problem;

import org.springframework.http.HttpStatus;
import tongli.practice.PracticeRefused;

/** The problems that requests meet, each with a stable type. */
public final class Problems {

    private Problems() {}

    /** Why practice refused. */
    public static Problem of(PracticeRefused refused) {
        Problem problem = switch (refused.reason()) {
            case UNKNOWN_SCENARIO -> problem(HttpStatus.NOT_FOUND, "unknown-scenario", "Unknown scenario", refused);
            case UNKNOWN_DRILL -> problem(HttpStatus.NOT_FOUND, "unknown-drill", "Unknown drill", refused);
            case UNKNOWN_SESSION -> problem(HttpStatus.NOT_FOUND, "unknown-session", "Unknown session", refused);
            case BLANK_TEXT -> problem(HttpStatus.BAD_REQUEST, "blank-text", "Blank text", refused);
            case TEXT_TOO_LONG -> problem(HttpStatus.CONTENT_TOO_LARGE, "text-too-long", "Text too long", refused);
            case SESSION_NOT_OPEN -> problem(HttpStatus.CONFLICT, "session-not-open", "Session not open", refused);
            case KEY_REUSED -> problem(HttpStatus.CONFLICT, "key-reused", "Idempotency key reused", refused);
            case NO_SUCH_TURN -> problem(HttpStatus.BAD_REQUEST, "no-such-turn", "No such turn", refused);
            case TOO_MANY -> problem(HttpStatus.CONFLICT, "too-many", "Too many", refused);
        };
        return problem.on(refused.field());
    }

    private static Problem problem(HttpStatus status, String kind, String title, PracticeRefused refused) {
        return Problem.of(status, kind, title, String.valueOf(refused.getMessage()));
    }

    /** A field that is missing or has a value that it cannot have. */
    public static ProblemException invalid(String field, String detail) {
        return new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "invalid-field", "Invalid field", detail)
                .on(field));
    }

    public static Problem tooLarge(long limit) {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "Body too large",
                "The body of a request may have at most %,d bytes. Send less text at once.".formatted(limit));
    }
}
