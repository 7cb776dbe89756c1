package tongli.server.rest;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import tongli.core.Sha256;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.wire.TongliJson;

/** Entity tags (RFC 9110, 8.8.3) of what two may change at once: whoever sends the one that they read changes nothing that they have not seen. */
final class Tags {

    static final String IF_MATCH =
            "The ETag of what is to be changed, as it was read; if it has changed since, the answer is 412";

    private static final int DIGITS = 32;

    private Tags() {}

    /** @param of all that the tag stands for */
    static String of(Object... of) {
        return "\"%s\""
                .formatted(Sha256.hex(Arrays.stream(of)
                                .map(one -> one instanceof String text ? text : TongliJson.line(one))
                                .collect(Collectors.joining("\n")))
                        .substring(0, DIGITS));
    }

    /**
     * @param sent the header If-Match; null if it was left out, and then all is well
     * @param now the tag of what is there; empty if nothing is
     * @throws ProblemException if it is not one of those that were sent
     */
    static void requireMatch(@Nullable String sent, Optional<String> now) {
        if (sent == null) {
            return;
        }
        boolean fits = now.map(ETag::create)
                .filter(there ->
                        ETag.parse(sent).stream().anyMatch(one -> one.isWildcard() || one.compare(there, true)))
                .isPresent();
        if (!fits) {
            throw new ProblemException(Problem.of(ProblemKind.CHANGED_MEANWHILE));
        }
    }

    /** @param sent the header If-None-Match; {@code *} asks that nothing is there yet */
    static void requireNone(@Nullable String sent, Optional<String> now) {
        if (sent != null && sent.strip().equals("*") && now.isPresent()) {
            throw new ProblemException(Problem.of(ProblemKind.CHANGED_MEANWHILE));
        }
    }
}
