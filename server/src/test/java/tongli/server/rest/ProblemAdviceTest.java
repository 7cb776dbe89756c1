package tongli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.web.MockHttpServletRequest;

class ProblemAdviceTest {
    @ParameterizedTest
    @CsvSource({
        "application/json, send a JSON object.",
        "audio/wav, send the recording or picture itself.",
        "image/png, send the recording or picture itself."
    })
    void whoSendsNothingIsToldWhatToSend(String type, String what) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/analyze/voice");
        request.setContentType(type);
        assertThat(new ProblemAdvice()
                        .unreadable(new HttpMessageNotReadableException("none", nothing()), request)
                        .getBody()
                        .detail())
                .isEqualTo("The body is empty; " + what);
    }

    private static HttpInputMessage nothing() {
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return InputStream.nullInputStream();
            }

            @Override
            public HttpHeaders getHeaders() {
                return HttpHeaders.EMPTY;
            }
        };
    }
}
