package tongli.server.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tongli.server.problem.Problem;
import tongli.server.problem.Problems;

/**
 * Answers where the container sends what failed outside every controller, in place of Spring Boot's page. Whoever asks
 * for that address by hand finds nothing there.
 */
@Hidden
@RestController
public final class UnhandledController implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Problem> unhandled(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        int code = status instanceof Integer known ? known : HttpStatus.NOT_FOUND.value();
        return ResponseEntity.status(code)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(code, request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                        .at(path == null ? request.getRequestURI() : path.toString()));
    }

    /** @param failure why the container could not read a body to its end, if that is what happened */
    private static Problem problem(int code, @Nullable Object failure) {
        if (code >= HttpStatus.INTERNAL_SERVER_ERROR.value() || !(failure instanceof IOException)) {
            return ProblemAdvice.ofStatus(code);
        }
        return failure instanceof SocketTimeoutException ? Problems.tooSlow() : Problems.cutShort();
    }
}
