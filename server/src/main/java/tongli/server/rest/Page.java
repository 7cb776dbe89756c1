package tongli.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tongli.server.problem.ProblemException;
import tongli.server.problem.Problems;

/**
 * One page of a list that can grow, the same way everywhere: {@code after} says behind which to begin, {@code limit} how many at most, and the
 * answer's {@code Link} header (RFC 8288) where the next page is, if there is one.
 *
 * @param shown at most as many as were asked for
 * @param next what to send as {@code after}; empty at the end
 */
record Page<T>(List<T> shown, Optional<String> next) {

    static final int USUAL = 50;
    static final int LONGEST = 200;
    static final String LIMIT = "How many at most, 1 to 200; 50 if left out";
    static final String AFTER =
            "Behind which to begin, as next and Link of the page before say; left out for the first page";

    /** How many were asked for. @throws ProblemException if that cannot be */
    static int limit(@Nullable Integer limit) {
        return limit(limit, USUAL);
    }

    /** @param usual if nothing was said */
    static int limit(@Nullable Integer limit, int usual) {
        int most = limit == null ? usual : limit;
        if (most < 1 || most > LONGEST) {
            throw Problems.invalid("limit", "The parameter \"limit\" must be 1 to %d.".formatted(LONGEST));
        }
        return most;
    }

    /** What is wrong with what was sent as {@code after}. */
    static ProblemException unfit() {
        return Problems.invalid(
                "after", "The parameter \"after\" must be as \"next\" or the Link header of the page before gave it.");
    }

    /**
     * @param found as many as are shown, and one more if there are more
     * @param name what to send to begin behind one
     */
    static <T> Page<T> of(List<T> found, int most, Function<? super T, String> name) {
        List<T> shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(shown, found.size() > most ? Optional.of(name.apply(shown.get(most - 1))) : Optional.empty());
    }

    /** The same of a list that is whole. @param after the name behind which to begin; empty for the first @throws ProblemException if there is none of that name */
    static <T> Page<T> within(List<T> all, Optional<String> after, int most, Function<? super T, String> name) {
        int from = after.map(behind -> 1 + all.stream().map(name).toList().indexOf(behind))
                .orElse(0);
        if (from == 0 && after.isPresent()) {
            throw unfit();
        }
        return of(all.subList(from, Math.min(all.size(), from + most + 1)), most, name);
    }

    /** Answers with it. */
    <J> ResponseEntity<J> answer(HttpServletRequest request, J body) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        next.ifPresent(name -> answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(address(request, name))));
        return answer.body(body);
    }

    /** The same address, with another {@code after}. */
    private static String address(HttpServletRequest request, String next) {
        StringBuilder query = new StringBuilder();
        String asked = request.getQueryString();
        if (asked != null) {
            for (String pair : asked.split("&", -1)) {
                if (!pair.isEmpty() && !pair.startsWith("after=") && !pair.startsWith("before=")) {
                    query.append(pair).append('&');
                }
            }
        }
        query.append("after=").append(URLEncoder.encode(next, StandardCharsets.UTF_8));
        return request.getRequestURI() + "?" + query;
    }
}
