package tongli.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tongli.coaching.course.play.CourseRefused;
import tongli.practice.PracticeRefused;
import tongli.server.account.AccountRefused;
import tongli.server.job.JobNotTaken;
import tongli.server.problem.BodyTooLargeException;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.ProblemPage;
import tongli.server.problem.Problems;
import tongli.server.storage.UnreadableSession;

/** Turns everything that goes wrong into a problem. What a person wrote is in no problem and no log. */
@RestControllerAdvice
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    /** What is named by a UUID in an address, and what is said where it is none. */
    private static final Map<String, ProblemKind> IDS = Map.of(
            "enrolment",
            ProblemKind.UNKNOWN_ENROLMENT,
            "cohort",
            ProblemKind.UNKNOWN_COHORT,
            "invitation",
            ProblemKind.UNKNOWN_INVITATION,
            "account",
            ProblemKind.UNKNOWN_ACCOUNT,
            "job",
            ProblemKind.UNKNOWN_JOB,
            "showing",
            ProblemKind.UNKNOWN_SHOWING,
            "correction",
            ProblemKind.UNKNOWN_CORRECTION,
            "login",
            ProblemKind.NOT_FOUND,
            "token",
            ProblemKind.NOT_FOUND);

    private static final String RETRY_AFTER_SECONDS = "10";
    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    @ExceptionHandler
    ResponseEntity<Problem> refused(PracticeRefused refused, HttpServletRequest request) {
        return answer(Problems.of(refused), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(CourseRefused refused, HttpServletRequest request) {
        return answer(Problems.of(refused), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(AccountRefused refused, HttpServletRequest request) {
        return answer(Problems.of(refused), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notTaken(JobNotTaken refused, HttpServletRequest request) {
        ProblemKind kind = switch (refused.why()) {
            case NOT_ALLOWED -> ProblemKind.STORAGE_NOT_ALLOWED;
            case TOO_MANY, ADDED -> ProblemKind.TOO_MANY;
        };
        return answer(Problem.of(kind), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> known(ProblemException known, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        int status = known.problem().status();
        boolean passes = !known.problem().type().equals(ProblemKind.NO_VOICE.type());
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()
                || status == HttpStatus.SERVICE_UNAVAILABLE.value() && passes) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer(known.problem(), request, headers);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return answer(Problems.tooLarge(tooLarge.limitBytes()), request);
            }
            if (cause instanceof SocketTimeoutException) {
                return answer(Problems.tooSlow(), request);
            }
        }
        String type = request.getContentType();
        boolean medium = type != null && (type.startsWith("audio/") || type.startsWith("image/"));
        String send = medium ? "send the recording or picture itself." : "send a JSON object.";
        return answer(Problem.of(ProblemKind.MALFORMED_JSON, "The body is empty; " + send), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        if (wrong.getName().equals("id")) {
            return answer(
                    Problem.of(
                                    ProblemKind.UNKNOWN_SESSION,
                                    "A session's id is a UUID, as POST /api/v1/sessions gives it.")
                            .on("id"),
                    request);
        }
        ProblemKind unknown = IDS.get(wrong.getName());
        if (unknown != null) {
            return answer(Problem.of(unknown).on(wrong.getName()), request);
        }
        return answer(
                Problems.invalid(wrong.getName(), "This parameter has a value of the wrong kind; see /v3/api-docs.")
                        .problem(),
                request);
    }

    /** The query of the address is escaped wrongly. */
    @ExceptionHandler
    ResponseEntity<Problem> query(InvalidParameterException wrong, HttpServletRequest request) {
        return answer(Problem.of(ProblemKind.MALFORMED_REQUEST), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        String[] methods = wrong.getSupportedMethods();
        Problem problem = methods == null || methods.length == 0
                ? Problem.of(ProblemKind.METHOD_NOT_ALLOWED)
                : Problem.of(
                        ProblemKind.METHOD_NOT_ALLOWED,
                        "This address takes %s, not the method that was sent.".formatted(String.join(", ", methods)));
        return answer(problem, request, wrong.getHeaders());
    }

    /** Whoever follows a wrong link gets a page; a program gets a problem. */
    @ExceptionHandler
    ResponseEntity<?> nothingThere(NoResourceFoundException none, HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                        && accept.contains(MediaType.TEXT_HTML_VALUE)
                        && !ProgramPaths.has(request.getRequestURI())
                ? ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(PAGE).body(ProblemPage.lost())
                : answer(Problem.of(ProblemKind.NOT_FOUND), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> storage(DataAccessException failure, HttpServletRequest request) {
        return storageFailed(failure, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> storage(TransactionException failure, HttpServletRequest request) {
        return storageFailed(failure, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> storage(UnreadableSession failure, HttpServletRequest request) {
        log(failure, request);
        return answer(Problem.of(ProblemKind.UNREADABLE_SESSION), request);
    }

    private static ResponseEntity<Problem> storageFailed(Exception failure, HttpServletRequest request) {
        log(failure, request);
        Problem problem = Problems.ofStorage(failure);
        HttpHeaders headers = new HttpHeaders();
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer(problem, request, headers);
    }

    @ExceptionHandler
    ResponseEntity<Problem> other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            return answer(ofStatus(known.getStatusCode().value()), request, known.getHeaders());
        }
        log(failure, request);
        return answer(Problem.of(ProblemKind.INTERNAL), request);
    }

    /** The problem of an answer of which only the status is known. */
    static Problem ofStatus(int status) {
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return Problem.of(ProblemKind.INTERNAL).withStatus(status);
        }
        HttpStatus known = HttpStatus.resolve(status);
        ProblemKind kind = known == null
                ? ProblemKind.BAD_REQUEST
                : switch (known) {
                    case NOT_FOUND -> ProblemKind.NOT_FOUND;
                    case METHOD_NOT_ALLOWED -> ProblemKind.METHOD_NOT_ALLOWED;
                    case NOT_ACCEPTABLE -> ProblemKind.NOT_ACCEPTABLE;
                    case UNSUPPORTED_MEDIA_TYPE -> ProblemKind.UNSUPPORTED_MEDIA_TYPE;
                    default -> ProblemKind.BAD_REQUEST;
                };
        return Problem.of(kind).withStatus(status);
    }

    /** Class names only: an exception's message may quote what a person wrote. */
    private static void log(Exception failure, HttpServletRequest request) {
        LOG.atError()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("failure", failure.getClass().getName())
                .addKeyValue("at", failure.getStackTrace().length == 0 ? "" : failure.getStackTrace()[0])
                .log("a request failed");
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpServletRequest request) {
        return answer(problem, request, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpServletRequest request, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.at(request.getRequestURI()));
    }
}
