package tongli.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tongli.practice.PracticeRefused;
import tongli.server.problem.BodyTooLargeException;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.Problems;

/** Turns everything that goes wrong into a problem. What a person wrote is in no problem and no log. */
@RestControllerAdvice
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    static final Problem NOTHING_THERE = Problem.of(
            HttpStatus.NOT_FOUND,
            "not-found",
            "Not found",
            "There is nothing at this address; /v3/api-docs lists what there is.");
    static final Problem INTERNAL = Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal",
            "Internal error",
            "This is a fault of Tongli. Nothing that was acknowledged is lost; try again, and report it if it stays.");

    @ExceptionHandler
    ResponseEntity<Problem> refused(PracticeRefused refused, HttpServletRequest request) {
        return answer(Problems.of(refused), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> known(ProblemException known, HttpServletRequest request) {
        return answer(known.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return answer(Problems.tooLarge(tooLarge.limitBytes()), request);
            }
        }
        return answer(
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "malformed-json",
                        "Malformed JSON",
                        "The body is not the JSON object that this address takes. Check quotes, commas and the types of"
                                + " the fields against /v3/api-docs."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        if (wrong.getName().equals("id")) {
            return answer(
                    Problem.of(
                                    HttpStatus.NOT_FOUND,
                                    "unknown-session",
                                    "Unknown session",
                                    "A session's id is a UUID, as POST /api/v1/sessions gives it.")
                            .on("id"),
                    request);
        }
        return answer(
                Problems.invalid(wrong.getName(), "This parameter has a value of the wrong kind; see /v3/api-docs.")
                        .problem(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> media(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return answer(
                Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "Unsupported media type",
                        "Send JSON, with the header Content-Type: application/json."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .headers(wrong.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                                HttpStatus.METHOD_NOT_ALLOWED,
                                "method-not-allowed",
                                "Method not allowed",
                                "This address does not take this method; the Allow header names those it takes.")
                        .at(request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> nothingThere(NoResourceFoundException nothing, HttpServletRequest request) {
        return answer(NOTHING_THERE, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            return answer(unfit(status.value()), request);
        }
        // class names only: an exception's message may quote what a person wrote
        LOG.atError()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("failure", failure.getClass().getName())
                .addKeyValue("at", failure.getStackTrace().length == 0 ? "" : failure.getStackTrace()[0])
                .log("a request failed");
        return answer(INTERNAL, request);
    }

    static Problem unfit(int status) {
        return new Problem(
                "/problems/bad-request",
                "Bad request",
                status,
                "This request does not fit what this address takes; see /v3/api-docs.",
                null,
                List.of());
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.at(request.getRequestURI()));
    }
}
