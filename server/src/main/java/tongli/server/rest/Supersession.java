package tongli.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells whoever uses what is {@link Superseded}. */
public final class Supersession implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            used(method, request).ifPresent(old -> {
                response.setHeader("Deprecation", "@" + start(old.since()).getEpochSecond());
                response.setHeader(
                        "Sunset",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                start(old.until()).atZone(ZoneOffset.UTC)));
                response.addHeader(HttpHeaders.LINK, "</v3/api-docs>; rel=\"deprecation\"");
            });
        }
        return true;
    }

    private static Optional<Superseded> used(HandlerMethod method, HttpServletRequest request) {
        Superseded whole = method.getMethodAnnotation(Superseded.class);
        if (whole != null) {
            return Optional.of(whole);
        }
        String query = "&" + (request.getQueryString() == null ? "" : request.getQueryString());
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameter)
                .filter(parameter -> parameter.isAnnotationPresent(Superseded.class))
                .filter(parameter -> query.contains("&" + parameter.getName() + "="))
                .map(parameter -> parameter.getAnnotation(Superseded.class))
                .findFirst();
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
