package tongli.wire.xapi;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The addresses that name what Tongli's statements are about. They lie under a name that never resolves (RFC 2606, section 2), for the
 * project owns no domain; they are the same in every installation, so that records can be compared. {@code docs/standards.md} lists them.
 */
final class Iris {

    /** Also the home page of accounts, where an operator names none. */
    static final String HOME = "https://tongli.invalid/";

    private static final String EXTENSIONS = "xapi/extensions/";
    private static final String ACTIVITIES = "xapi/activities/";

    private Iris() {}

    static String extension(String name) {
        return HOME + EXTENSIONS + name;
    }

    /** @param path of what comes with Tongli, such as {@code scenarios/biopsy} */
    static String activity(String path) {
        return activity(HOME, path);
    }

    /** @param home whose it is: two schools may each have a course of one id */
    static String activity(String home, String path) {
        URI at = URI.create(home);
        String folder = at.getPath().endsWith("/") ? at.getPath() : at.getPath() + "/";
        try {
            return new URI(at.getScheme(), at.getAuthority(), folder + ACTIVITIES + path, null, null).toASCIIString();
        } catch (URISyntaxException broken) {
            throw new IllegalArgumentException("no address can be made under the home page", broken);
        }
    }
}
