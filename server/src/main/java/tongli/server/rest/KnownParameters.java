package tongli.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import tongli.server.problem.Problem;
import tongli.server.problem.Problem.FieldError;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;

/**
 * Refuses query parameters that the address does not know; one that is misspelt would else be passed over in silence. An address that takes them
 * all as a map knows any.
 */
public final class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            if (takesAny(method)) {
                return true;
            }
            List<String> known = known(method);
            List<FieldError> faults = sent(request.getQueryString()).stream()
                    .filter(name -> !known.contains(name))
                    .map(name -> fault(Problems.showable(name), known))
                    .distinct()
                    .toList();
            if (!faults.isEmpty()) {
                throw Problems.invalid(faults);
            }
        }
        return true;
    }

    private static boolean takesAny(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && Map.class.isAssignableFrom(parameter.getParameterType()));
    }

    private static List<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(MethodParameter::getParameter)
                .map(parameter -> parameter.getName())
                .toList();
    }

    /** Read from the address alone: asking the container would take a body of the wrong kind for parameters. */
    private static List<String> sent(String query) {
        try {
            return Arrays.stream(query.split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .map(pair -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8))
                    .toList();
        } catch (IllegalArgumentException wronglyEscaped) {
            throw new ProblemException(Problem.of(ProblemKind.MALFORMED_REQUEST));
        }
    }

    private static FieldError fault(String name, List<String> known) {
        return new FieldError(
                name,
                "The parameter \"%s\" is not known here; %s."
                        .formatted(
                                name,
                                known.isEmpty()
                                        ? "this address takes none, leave it out"
                                        : "known are " + String.join(", ", known)));
    }
}
