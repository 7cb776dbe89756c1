package tongli.server.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
 * Lets a request that is one text or one file come as that, instead of in JSON.
 *
 * @param <R> what the JSON would have become
 */
public final class WholeBodyConverter<R extends Record> extends AbstractHttpMessageConverter<R> {
    private final Class<R> type;
    private final Function<byte[], R> of;

    private WholeBodyConverter(Class<R> type, Function<byte[], R> of, MediaType... media) {
        super(media);
        this.type = type;
        this.of = of;
    }

    /** Of a text in UTF-8. */
    public static <R extends Record> WholeBodyConverter<R> ofText(
            MediaType media, Class<R> type, Function<String, R> of) {
        return new WholeBodyConverter<>(type, bytes -> of.apply(text(bytes)), media);
    }

    /** Of a file. @param of takes Base64 */
    public static <R extends Record> WholeBodyConverter<R> ofFile(
            Class<R> type, Function<String, R> of, MediaType... media) {
        return new WholeBodyConverter<>(
                type, bytes -> of.apply(Base64.getEncoder().encodeToString(bytes)), media);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            throw new ProblemException(
                    Problem.of(ProblemKind.MALFORMED_REQUEST, "The body is not in UTF-8; save the file so."));
        }
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
        return of.apply(message.getBody().readAllBytes());
    }

    @Override
    protected void writeInternal(R shape, HttpOutputMessage message) {
        throw new UnsupportedOperationException("reads only");
    }
}
