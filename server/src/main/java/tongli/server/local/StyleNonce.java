package tongli.server.local;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * A number that is used once, by which the page's style elements are told from any that somebody smuggles in. The answer's header names
 * it and so does the page, which is therefore written anew for every request.
 */
public final class StyleNonce implements ResourceTransformer {

    private static final String OF_REQUEST = StyleNonce.class.getName();
    /** Where index.html has it. */
    private static final String PLACE = "TONGLI-STYLE-NONCE";

    private static final String PAGE = "index.html";
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The request's own, made when it is first asked for. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(OF_REQUEST) instanceof String made) {
            return made;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String made = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(OF_REQUEST, made);
        return made;
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource served = chain.transform(request, resource);
        if (!PAGE.equals(served.getFilename())) {
            return served;
        }
        String page = served.getContentAsString(StandardCharsets.UTF_8);
        return new Fresh(served, page.replace(PLACE, of(request)).getBytes(StandardCharsets.UTF_8));
    }

    /** Never "not modified", or a page with an old number would come under a header with a new one. */
    private static final class Fresh extends TransformedResource {
        Fresh(Resource original, byte[] content) {
            super(original, content);
        }

        @Override
        public long lastModified() {
            return -1;
        }
    }
}
