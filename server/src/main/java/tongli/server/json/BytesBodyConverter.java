package tongli.server.json;

import java.io.IOException;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/**
 * Lets a request that is one file come as that file, instead of as Base64 in JSON.
 *
 * @param <R> what the JSON would have become
 */
public final class BytesBodyConverter<R extends Record> extends AbstractHttpMessageConverter<R> {
    private final Class<R> type;
    private final Function<String, R> of;

    /** @param of takes Base64 */
    public BytesBodyConverter(Class<R> type, Function<String, R> of, MediaType... media) {
        super(media);
        this.type = type;
        this.of = of;
    }

    @Override
    protected boolean supports(Class<?> wanted) {
        return wanted == type;
    }

    @Override
    protected boolean canWrite(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected R readInternal(Class<? extends R> wanted, HttpInputMessage message) throws IOException {
        return of.apply(Base64.getEncoder().encodeToString(message.getBody().readAllBytes()));
    }

    @Override
    protected void writeInternal(R shape, HttpOutputMessage message) {
        throw new UnsupportedOperationException("reads only");
    }
}
