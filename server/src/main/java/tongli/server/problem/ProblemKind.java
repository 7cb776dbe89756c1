package tongli.server.problem;

import org.springframework.http.HttpStatus;
import tongli.core.Coded;

/**
 * The kinds of problem, each with its status. Its address {@code /problems/CODE} is a page that says in both languages
 * what it means and what to do. Kinds are added, never renamed.
 */
public enum ProblemKind implements Coded {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST),
    INVALID_SCENARIO(HttpStatus.BAD_REQUEST),
    INVALID_COURSE(HttpStatus.BAD_REQUEST),
    INVALID_FIELD(HttpStatus.BAD_REQUEST),
    BLANK_TEXT(HttpStatus.BAD_REQUEST),
    NO_SUCH_TURN(HttpStatus.BAD_REQUEST),
    INVALID_KEY(HttpStatus.BAD_REQUEST),
    /** On the WebSocket only. */
    MALFORMED_MESSAGE(HttpStatus.BAD_REQUEST),
    SIGN_IN_NEEDED(HttpStatus.UNAUTHORIZED),
    WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED),
    CODE_NEEDED(HttpStatus.UNAUTHORIZED),
    UNKNOWN_TOKEN(HttpStatus.UNAUTHORIZED),
    PROVIDER_REFUSED(HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    INVITATION_NEEDED(HttpStatus.FORBIDDEN),
    ACCOUNT_SHUT(HttpStatus.FORBIDDEN),
    TOO_YOUNG(HttpStatus.FORBIDDEN),
    BIRTH_YEAR_NEEDED(HttpStatus.FORBIDDEN),
    CONSENT_NEEDED(HttpStatus.FORBIDDEN),
    READ_ON_DEVICE(HttpStatus.FORBIDDEN),
    FOREIGN_HOST(HttpStatus.FORBIDDEN),
    FOREIGN_ORIGIN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    NO_ACCOUNTS(HttpStatus.NOT_FOUND),
    NO_PROVIDER(HttpStatus.NOT_FOUND),
    UNKNOWN_SESSION(HttpStatus.NOT_FOUND),
    UNKNOWN_SCENARIO(HttpStatus.NOT_FOUND),
    UNKNOWN_DRILL(HttpStatus.NOT_FOUND),
    UNKNOWN_SHOWING(HttpStatus.NOT_FOUND),
    UNKNOWN_CORRECTION(HttpStatus.NOT_FOUND),
    UNKNOWN_COURSE(HttpStatus.NOT_FOUND),
    UNKNOWN_UNIT(HttpStatus.NOT_FOUND),
    UNKNOWN_ENROLMENT(HttpStatus.NOT_FOUND),
    UNKNOWN_COHORT(HttpStatus.NOT_FOUND),
    UNKNOWN_CODE(HttpStatus.NOT_FOUND),
    UNKNOWN_REPLY(HttpStatus.NOT_FOUND),
    UNKNOWN_SCALE(HttpStatus.NOT_FOUND),
    UNKNOWN_TRIAL(HttpStatus.NOT_FOUND),
    UNKNOWN_INVITATION(HttpStatus.NOT_FOUND),
    UNKNOWN_ACCOUNT(HttpStatus.NOT_FOUND),
    UNKNOWN_JOB(HttpStatus.NOT_FOUND),
    UNKNOWN_RECEIPT(HttpStatus.NOT_FOUND),
    UNKNOWN_REFERENCE(HttpStatus.NOT_FOUND),
    UNKNOWN_MODEL(HttpStatus.NOT_FOUND),
    NO_MODEL_SERVES(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    SESSION_NOT_OPEN(HttpStatus.CONFLICT),
    ROUND_OVER(HttpStatus.CONFLICT),
    REVIEWED_BEFORE(HttpStatus.CONFLICT),
    KEY_REUSED(HttpStatus.CONFLICT),
    SESSION_CHANGED(HttpStatus.CONFLICT),
    TOO_MANY(HttpStatus.CONFLICT),
    UNFIT_ANSWER(HttpStatus.CONFLICT),
    CODE_USED_UP(HttpStatus.CONFLICT),
    COURSE_TAKEN(HttpStatus.CONFLICT),
    UNFIT_TRIAL(HttpStatus.CONFLICT),
    TRIAL_ASKS(HttpStatus.CONFLICT),
    TRIAL_RUNS(HttpStatus.CONFLICT),
    FEEDBACK_WITHHELD(HttpStatus.CONFLICT),
    MARKED_BEFORE(HttpStatus.CONFLICT),
    CANNOT_MEET_AGAIN(HttpStatus.CONFLICT),
    NAME_TAKEN(HttpStatus.CONFLICT),
    LAST_OPERATOR(HttpStatus.CONFLICT),
    STORAGE_NOT_ALLOWED(HttpStatus.CONFLICT),
    JOB_NOT_DONE(HttpStatus.CONFLICT),
    CONSENT_NOT_OPEN(HttpStatus.CONFLICT),
    CONSENT_TEXT_CHANGED(HttpStatus.CONFLICT),
    TIME_IS_UP(HttpStatus.CONFLICT),
    FACTS_KNOWN(HttpStatus.CONFLICT),
    SIGNS_IN_ELSEWHERE(HttpStatus.CONFLICT),
    NOTHING_PROMOTED(HttpStatus.CONFLICT),
    MODEL_NOT_WHOLE(HttpStatus.CONFLICT),
    NOT_PROMOTED(HttpStatus.CONFLICT),
    CHANGED_MEANWHILE(HttpStatus.PRECONDITION_FAILED),
    UNREADABLE_MEDIA(HttpStatus.UNPROCESSABLE_CONTENT),
    TEXT_TOO_LONG(HttpStatus.CONTENT_TOO_LARGE),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    BUSY(HttpStatus.TOO_MANY_REQUESTS),
    TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS),
    TOOK_TOO_LONG(HttpStatus.SERVICE_UNAVAILABLE),
    STOPPING(HttpStatus.SERVICE_UNAVAILABLE),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE),
    FONT_MISSING(HttpStatus.NOT_IMPLEMENTED),
    SPEECH_NOT_READ(HttpStatus.NOT_IMPLEMENTED),
    /** Coming again helps only once something was installed. */
    NO_VOICE(HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    UNREADABLE_SESSION(HttpStatus.INTERNAL_SERVER_ERROR),
    STORAGE_FAILED(HttpStatus.INSUFFICIENT_STORAGE),
    STORAGE_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    PROVIDER_AWAY(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemKind(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** The last part of its address: {@code blank-text}. */
    @Override
    public String code() {
        return Coded.super.code().replace('_', '-');
    }

    public String type() {
        return "/problems/" + code();
    }
}
