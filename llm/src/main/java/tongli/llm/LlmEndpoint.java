package tongli.llm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tongli.core.Blank;
import tongli.persona.speech.OutsideVoice;

/**
 * Where a language model answers, and how it is asked.
 *
 * @param url what stands before {@code /chat/completions}, such as {@code http://127.0.0.1:8081/v1}
 * @param model the model's name there
 * @param key empty where the endpoint wants none
 */
public record LlmEndpoint(URI url, String model, Optional<ApiKey> key, Patience patience) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");
    private static final int LONGEST_NAME = 200;

    /**
     * @param url with the version, as vendors write it
     * @param plainAllowed whether words may go to another machine unencrypted
     * @throws IllegalArgumentException with what is wrong and what to do
     */
    public static LlmEndpoint of(
            String url, String model, Optional<ApiKey> key, Patience patience, boolean plainAllowed) {
        if (Blank.is(model) || model.length() > LONGEST_NAME || model.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the model's name must have 1 to %d visible characters; the endpoint's list of models tells it"
                            .formatted(LONGEST_NAME));
        }
        URI uri = parsed(url);
        if (uri.getScheme().equals("http") && !isLoopback(uri) && !plainAllowed) {
            throw new IllegalArgumentException(
                    "%s is another machine, and http would send what is said to it unencrypted; use https, or allow it where the network is yours (--llm-allow-http)"
                            .formatted(uri.getHost()));
        }
        return new LlmEndpoint(uri, model.strip(), key, patience);
    }

    private static URI parsed(String url) {
        try {
            URI uri = new URI(url.strip().replaceAll("/+$", ""));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("http") || scheme.equals("https"))
                    || uri.getHost() == null
                    || uri.getUserInfo() != null
                    || uri.getQuery() != null
                    || uri.getFragment() != null) {
                throw wrong();
            }
            return new URI(scheme, null, uri.getHost(), uri.getPort(), uri.getPath(), null, null);
        } catch (URISyntaxException broken) { // its message repeats the address, in which a key may stand
            throw wrong();
        }
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "the address of the language model must be like https://HOST/v1 or http://127.0.0.1:PORT/v1, without a user, a password, \"?\" or \"#\"");
    }

    static boolean isLoopback(URI uri) {
        return LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
    }

    /** Who speaks there, for people to be told. */
    public OutsideVoice voice() {
        return new OutsideVoice(uriHost(), model, isLoopback(url));
    }

    private String uriHost() {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }
}
