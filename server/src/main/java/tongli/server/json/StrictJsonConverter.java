package tongli.server.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Lets Spring read the bodies of requests by {@link StrictJson}; writing stays Spring's. */
public final class StrictJsonConverter extends AbstractHttpMessageConverter<Record> {

    public StrictJsonConverter() {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("tongli.");
    }

    @Override
    protected boolean canWrite(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Record readInternal(Class<? extends Record> type, HttpInputMessage message) throws IOException {
        return StrictJson.read(message.getBody(), type);
    }

    @Override
    protected void writeInternal(Record shape, HttpOutputMessage message) {
        throw new UnsupportedOperationException("reads only");
    }
}
