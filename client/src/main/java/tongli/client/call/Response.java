package tongli.client.call;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What came back, with what stands in its headers.
 *
 * @param value empty where nothing has changed since what {@link Call#unlessStill} named
 */
public record Response<T>(int status, HttpHeaders headers, Optional<T> value) {

    private static final int UNCHANGED = 304;

    /** What to name in {@link Call#ifStill} to change this and nothing newer. */
    public Optional<String> etag() {
        return headers.firstValue("ETag");
    }

    public boolean isUnchanged() {
        return status == UNCHANGED;
    }

    /** When what was asked for may be gone, as the server says it (RFC 8594); empty while nothing of it is deprecated. */
    public Optional<String> sunset() {
        return headers.firstValue("Sunset");
    }

    /** Without headers and value: what signs one in may be among them, and an answer may come into a log. */
    @Override
    public String toString() {
        return "Response[status=%d, …]".formatted(status);
    }
}
