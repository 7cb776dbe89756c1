package tongli.server.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceTransformerChain;

class StyleNonceTest {

    private static final String TEXT = "<meta nonce=\"TONGLI-STYLE-NONCE\" />";

    /** What is served before it is changed. */
    private static final ResourceTransformerChain AS_IT_IS = new ResourceTransformerChain() {
        @Override
        public ResourceResolverChain getResolverChain() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Resource transform(HttpServletRequest request, Resource resource) {
            return resource;
        }
    };

    private static Resource file(String name) {
        return new ByteArrayResource(TEXT.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }

            @Override
            public long lastModified() {
                return 1_700_000_000_000L;
            }
        };
    }

    private static String policy(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeadersFilter(false, () -> Devices.NONE).doFilter(request, response, new MockFilterChain());
        return String.valueOf(response.getHeader("Content-Security-Policy"));
    }

    private static Resource served(MockHttpServletRequest request, String name) throws Exception {
        return new StyleNonce().transform(request, file(name), AS_IT_IS);
    }

    private static String text(Resource resource) throws Exception {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void thePageAndItsHeaderNameTheSameNumberAndTheNextRequestAnother() throws Exception {
        MockHttpServletRequest first = new MockHttpServletRequest("GET", "/");
        MockHttpServletRequest second = new MockHttpServletRequest("GET", "/");
        String policy = policy(first);
        Resource page = served(first, "index.html");
        String nonce = text(page).replaceAll(".*nonce=\"([^\"]*)\".*", "$1");
        assertThat(nonce).hasSizeGreaterThan(20).isNotEqualTo("TONGLI-STYLE-NONCE");
        assertThat(policy).contains("style-src-elem 'self' 'nonce-" + nonce + "'");
        assertThat(text(served(second, "index.html"))).doesNotContain(nonce);
        assertThat(page.lastModified()).as("or it would be \"not modified\"").isEqualTo(-1);
    }

    @Test
    void noOtherFileIsChanged() throws Exception {
        assertThat(text(served(new MockHttpServletRequest("GET", "/about.html"), "about.html")))
                .isEqualTo(TEXT);
    }

    @Test
    void whatHasAStyleOfItsOwnMayShowIt() throws Exception {
        for (String path : new String[] {"/api/v1/sessions/1/report", "/problems/busy", "/problems", "/nowhere.html"}) {
            assertThat(policy(new MockHttpServletRequest("GET", path)))
                    .as(path)
                    .contains("style-src 'self' 'unsafe-inline'; img-src");
        }
    }

    @Test
    void overTlsABrowserIsToldToStayThere() throws Exception {
        for (boolean secure : new boolean[] {true, false}) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            new SecurityHeadersFilter(secure, () -> Devices.NONE)
                    .doFilter(new MockHttpServletRequest("GET", "/"), response, new MockFilterChain());
            assertThat(response.getHeader("Strict-Transport-Security") != null).isEqualTo(secure);
        }
    }
}
