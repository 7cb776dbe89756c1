package tongli.server.config;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tongli.core.PlainText;
import tongli.server.oncall.OnCallSettings;
import tongli.server.oncall.WebhookSecret;
import tongli.server.seal.Secret;

/** Who is told of high risk, as it was set. Nothing is asked of the address: it may be away when the server starts. */
final class OnCallConfig {

    private OnCallConfig() {}

    static Optional<OnCallSettings> of(Settings settings) {
        Optional<URI> address = settings.get(Settings.ON_CALL_URL, setting -> address(setting.text()));
        Optional<WebhookSecret> secret = settings.secret(
                Settings.ON_CALL_SECRET,
                setting -> WebhookSecret.of(Secret.of(setting.text())),
                setting -> WebhookSecret.of(Secret.in(setting.path())));
        Duration timeout = settings.get(
                        Settings.ON_CALL_TIMEOUT, setting -> setting.whole(1, OnCallSettings.LONGEST_TIMEOUT_SECONDS))
                .map(Duration::ofSeconds)
                .orElse(OnCallSettings.TIMEOUT);
        int tries = settings.get(Settings.ON_CALL_TRIES, setting -> setting.whole(1, OnCallSettings.MOST_TRIES))
                .orElse(OnCallSettings.TRIES);
        Optional<String> contact = settings.get(Settings.ON_CALL_CONTACT, setting -> contact(setting.text()));
        if (!settings.has(Settings.ON_CALL_URL)) {
            settings.names().stream()
                    .filter(set -> set.startsWith("on-call."))
                    .forEach(set -> settings.fault(
                            "%s is set and nobody is told; set TONGLI_ON_CALL_URL or on-call.url, or leave it out"
                                    .formatted(settings.where(set))));
            return Optional.empty();
        }
        if (!settings.has(Settings.ON_CALL_SECRET) && !settings.has(Settings.ON_CALL_SECRET_FILE)) {
            settings.fault(
                    "%s is set and no secret is by which whoever is told knows this server; set on-call.secret-file, or TONGLI_ON_CALL_SECRET"
                            .formatted(settings.where(Settings.ON_CALL_URL)));
        }
        return address.flatMap(at -> secret.map(key -> new OnCallSettings(at, key, timeout, tries, contact)));
    }

    /** The message does not repeat it: what stands behind the host is often a key. */
    private static URI address(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException("must be an address such as https://on-call.example.org/tongli");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "must be an address such as https://on-call.example.org/tongli, without a user, a password or \"#\"");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean ownMachine = uri.getHost().equals("localhost")
                || uri.getHost().equals("127.0.0.1")
                || uri.getHost().equals("[::1]");
        if (!scheme.equals("https") && !(scheme.equals("http") && ownMachine)) {
            throw new IllegalArgumentException(
                    "must begin with https://, or anybody on the way could read who is in danger and keep it back");
        }
        return uri;
    }

    private static String contact(String text) {
        if (text.length() > OnCallSettings.LONGEST_CONTACT
                || !PlainText.is(text)
                || text.lines().count() > 1) {
            throw new IllegalArgumentException(
                    "must be one line of at most %d characters".formatted(OnCallSettings.LONGEST_CONTACT));
        }
        return text;
    }
}
