package tongli.server.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;

/**
 * Lets a request that is one text come as that text, in UTF-8, instead of in JSON.
 *
 * @param <R> what the JSON would have become
 */
public final class TextBodyConverter<R extends Record> extends AbstractHttpMessageConverter<R> {
    private final Class<R> type;
    private final Function<String, R> of;

    public TextBodyConverter(MediaType media, Class<R> type, Function<String, R> of) {
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
        byte[] bytes = message.getBody().readAllBytes();
        try {
            return of.apply(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherwise) {
            throw new ProblemException(
                    Problem.of(ProblemKind.MALFORMED_REQUEST, "The body is not in UTF-8; save the file so."));
        }
    }

    @Override
    protected void writeInternal(R shape, HttpOutputMessage message) {
        throw new UnsupportedOperationException("reads only");
    }
}
