package tongli.server.local;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the browser to run nothing but Tongli's own page, to frame it nowhere, and to keep no answer that is personal. */
public final class SecurityHeadersFilter extends OncePerRequestFilter {

    private static final String POLICY = "default-src 'self'; %s img-src 'self' data:; font-src 'self' data:;"
            + " connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /** For what is served beside the page and has a style of its own, such as a report, which names its own policy too. */
    private static final String WRITTEN = POLICY.formatted("style-src 'self' 'unsafe-inline';");
    /**
     * Sounds of the page are made of what the API answered, and have no address but in the page itself.
     * Style elements of the page carry its {@link StyleNonce}. Attributes are let through, for the charts write them; the first part is for
     * browsers that do not know the others.
     */
    private static final String PAGE = POLICY.formatted("script-src %s; media-src 'self' blob:; "
            + "style-src 'self' 'unsafe-inline'; style-src-elem 'self' 'nonce-%s'; style-src-attr 'unsafe-inline';");

    private static final String HSTS = "max-age=31536000";

    private final boolean secure;
    private final Supplier<Devices> devices;

    /**
     * @param secure whether people reach the server over TLS, and shall from then on
     * @param devices what the page may ask for now; asked for each page
     */
    public SecurityHeadersFilter(boolean secure, Supplier<Devices> devices) {
        this.secure = secure;
        this.devices = devices;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean page = isPage(request.getRequestURI());
        Devices lent = page ? devices.get() : Devices.NONE;
        response.setHeader(
                "Content-Security-Policy", page ? PAGE.formatted(lent.scripts(), StyleNonce.of(request)) : WRITTEN);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", lent.permissions());
        if (request.getServletPath().startsWith("/api/")) { // decoded, as it is led on
            response.setHeader(
                    "Cache-Control", EtagFilter.isStable(request.getServletPath()) ? "private, no-cache" : "no-store");
        }
        if (secure) {
            response.setHeader("Strict-Transport-Security", HSTS);
        }
        chain.doFilter(request, response);
    }

    /** What has a dot is a file; where there is none, a page of its own says so. */
    private static boolean isPage(String path) {
        return path.equals("/index.html")
                || !path.contains(".") && !path.startsWith("/api/") && !path.startsWith("/problems");
    }
}
