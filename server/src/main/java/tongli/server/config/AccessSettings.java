package tongli.server.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import tongli.server.security.Access;
import tongli.server.security.Access.Tls;

/** Who may reach the server, as it was set. Beyond this machine it is only reached by TLS, its own or that of a proxy in front. */
final class AccessSettings {

    private static final String LOOPBACK = "127.0.0.1";

    private AccessSettings() {}

    static Access of(Settings settings) {
        String bind = settings.get(Settings.ADDRESS, setting -> address(setting.text()))
                .orElse(LOOPBACK);
        Optional<URI> url = settings.get(Settings.PUBLIC_URL, setting -> url(setting.text()));
        boolean proxy = settings.get(Settings.PROXY, Setting::yesOrNo).orElse(false);
        Optional<Tls> tls = tls(settings);
        if (!settings.has(Settings.PUBLIC_URL)) {
            for (String name : new String[] {Settings.ADDRESS, Settings.PROXY, Settings.CERTIFICATE}) {
                if (settings.has(name)) {
                    settings.fault(
                            "%s is set and no url is; set url to the address that people open, such as https://tongli.example.org"
                                    .formatted(settings.where(name)));
                }
            }
        }
        boolean secure = url.filter(own -> "https".equals(own.getScheme())).isPresent();
        if (secure && !proxy && tls.isEmpty() && !settings.has(Settings.CERTIFICATE)) {
            settings.fault(
                    "%s is https and nothing here speaks it; set tls.certificate and tls.key, or behind-proxy: true if a proxy in front does"
                            .formatted(settings.where(Settings.PUBLIC_URL)));
        }
        if (url.isPresent() && !secure && !bind.equals(LOOPBACK)) {
            settings.fault("%s reaches beyond this machine, and %s is not https; leave address out, or set an https url"
                    .formatted(settings.where(Settings.ADDRESS), settings.where(Settings.PUBLIC_URL)));
        }
        return new Access(true, bind, url, proxy, tls, ProviderSettings.of(settings));
    }

    private static Optional<Tls> tls(Settings settings) {
        Optional<Path> certificate = settings.get(Settings.CERTIFICATE, AccessSettings::file);
        Optional<Path> key = settings.get(Settings.TLS_KEY, AccessSettings::file);
        if (settings.has(Settings.CERTIFICATE) != settings.has(Settings.TLS_KEY)) {
            settings.fault("tls.certificate and tls.key go together; set both, each to a file in PEM");
        }
        return certificate.flatMap(file -> key.map(secret -> new Tls(file, secret)));
    }

    private static Path file(Setting setting) {
        Path file = setting.path();
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("names a file that cannot be read");
        }
        return file;
    }

    /** An address of this machine, as figures: a name could mean another tomorrow. */
    private static String address(String text) {
        if (!text.matches("[0-9a-fA-F.:]+")) {
            throw new IllegalArgumentException("must be an address in figures, such as 127.0.0.1 or 0.0.0.0");
        }
        try {
            return InetAddress.getByName(text).getHostAddress();
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException("must be an address in figures, such as 127.0.0.1 or 0.0.0.0", none);
        }
    }

    private static URI url(String text) {
        URI uri;
        try {
            uri = URI.create(text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException("must be an address such as https://tongli.example.org", none);
        }
        boolean plain = uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getQuery() == null
                && uri.getFragment() == null
                && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
        if (!plain) {
            throw new IllegalArgumentException(
                    "must be an address such as https://tongli.example.org, with nothing behind it");
        }
        boolean ownMachine = uri.getHost().equals("localhost") || uri.getHost().equals(LOOPBACK);
        if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && ownMachine)) {
            throw new IllegalArgumentException("must begin with https://, or passwords would be read on their way");
        }
        return uri;
    }
}
