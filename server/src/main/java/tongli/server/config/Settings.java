package tongli.server.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tongli.core.Blank;

/** Everything that was set, by name, and what is the matter with it, so that all of it is told at once. */
final class Settings {

    static final String PORT = "port";
    static final String DATA = "data";
    static final String LAW = "law";
    static final String LOG = "log";
    static final String PURPOSES = "purposes";
    static final String SWITCHED_ON = "switched-on";
    static final String ZONE = "zone";
    static final String ADDRESS = "address";
    static final String PUBLIC_URL = "url";
    static final String PROXY = "behind-proxy";
    static final String CERTIFICATE = "tls.certificate";
    static final String TLS_KEY = "tls.key";
    static final String URL = "database.url";
    static final String USER = "database.user";
    static final String PASSWORD = "database.password";
    static final String PASSWORD_FILE = "database.password-file";
    static final String CONNECTIONS = "database.connections";

    static final String OIDC_ISSUER = "oidc.issuer";
    static final String OIDC_CLIENT = "oidc.client-id";
    static final String OIDC_SECRET = "oidc.client-secret";
    static final String OIDC_SECRET_FILE = "oidc.client-secret-file";
    static final String OIDC_NAME = "oidc.name";
    static final String OIDC_OPEN = "oidc.open";
    static final String OIDC_ROLE = "oidc.role";
    static final String OIDC_CLAIM = "oidc.role-claim";
    /** With a role's code behind it: the text of the claim that gives that role. */
    static final String OIDC_ROLES = "oidc.roles.";

    static final String ON_CALL_URL = "on-call.url";
    static final String ON_CALL_SECRET = "on-call.secret";
    static final String ON_CALL_SECRET_FILE = "on-call.secret-file";
    static final String ON_CALL_TIMEOUT = "on-call.timeout";
    static final String ON_CALL_TRIES = "on-call.tries";
    static final String ON_CALL_CONTACT = "on-call.contact";

    static final String KEY = "key";
    static final String KEY_FILE = "key-file";
    static final String OLD_KEYS = "old-keys";
    static final String OLD_KEYS_FILE = "old-keys-file";

    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("TONGLI_PORT", PORT),
            Map.entry("TONGLI_DATA", DATA),
            Map.entry("TONGLI_ADDRESS", ADDRESS),
            Map.entry("TONGLI_URL", PUBLIC_URL),
            Map.entry("TONGLI_BEHIND_PROXY", PROXY),
            Map.entry("TONGLI_TLS_CERTIFICATE", CERTIFICATE),
            Map.entry("TONGLI_TLS_KEY", TLS_KEY),
            Map.entry("TONGLI_LOG_FORMAT", LOG),
            Map.entry("TONGLI_DATABASE_URL", URL),
            Map.entry("TONGLI_DATABASE_USER", USER),
            Map.entry("TONGLI_DATABASE_PASSWORD", PASSWORD),
            Map.entry("TONGLI_DATABASE_PASSWORD_FILE", PASSWORD_FILE),
            Map.entry("TONGLI_DATABASE_CONNECTIONS", CONNECTIONS),
            Map.entry("TONGLI_LAW", LAW),
            Map.entry("TONGLI_OIDC_CLIENT_SECRET", OIDC_SECRET),
            Map.entry("TONGLI_OIDC_CLIENT_SECRET_FILE", OIDC_SECRET_FILE),
            Map.entry("TONGLI_PURPOSES", PURPOSES),
            Map.entry("TONGLI_SWITCHED_ON", SWITCHED_ON),
            Map.entry("TONGLI_ON_CALL_URL", ON_CALL_URL),
            Map.entry("TONGLI_ON_CALL_SECRET", ON_CALL_SECRET),
            Map.entry("TONGLI_ON_CALL_SECRET_FILE", ON_CALL_SECRET_FILE),
            Map.entry("TONGLI_ON_CALL_TIMEOUT", ON_CALL_TIMEOUT),
            Map.entry("TONGLI_ON_CALL_TRIES", ON_CALL_TRIES),
            Map.entry("TONGLI_ON_CALL_CONTACT", ON_CALL_CONTACT),
            Map.entry("TONGLI_ZONE", ZONE),
            Map.entry("TONGLI_KEY", KEY),
            Map.entry("TONGLI_KEY_FILE", KEY_FILE),
            Map.entry("TONGLI_KEYS_OLD", OLD_KEYS),
            Map.entry("TONGLI_KEYS_OLD_FILE", OLD_KEYS_FILE));

    /** Secrets, and the files that may hold them instead. */
    static final Map<String, String> SECRETS = Map.of(
            PASSWORD,
            PASSWORD_FILE,
            OIDC_SECRET,
            OIDC_SECRET_FILE,
            ON_CALL_SECRET,
            ON_CALL_SECRET_FILE,
            KEY,
            KEY_FILE,
            OLD_KEYS,
            OLD_KEYS_FILE);

    /** Variables that begin so are all Tongli's: one that it does not know is most likely mistyped. */
    private static final List<String> BEGINNINGS =
            List.of("TONGLI_DATABASE_", "TONGLI_OIDC_", "TONGLI_ON_CALL", "TONGLI_KEY", "TONGLI_TLS_", "TONGLI_LOG_");

    private final Map<String, Setting> settings = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** The environment goes before the file. */
    static Settings of(Optional<Path> file, Map<String, String> environment) {
        Settings settings = new Settings();
        file.ifPresent(path -> ConfigFile.read(path, settings));
        settings.read(environment);
        return settings;
    }

    private void read(Map<String, String> environment) {
        for (String variable : new TreeSet<>(environment.keySet())) {
            String value = environment.getOrDefault(variable, "");
            if (VARIABLES.containsKey(variable)) {
                if (!Blank.is(value)) { // as good as unset
                    String name = VARIABLES.get(variable);
                    forgetOtherForm(name, environment.keySet());
                    put(name, new Setting(value.strip(), variable, Path.of("")));
                }
            } else if (BEGINNINGS.stream().anyMatch(variable::startsWith)) {
                fault("%s is no setting; is it mistyped? There are %s"
                        .formatted(variable, String.join(", ", new TreeSet<>(VARIABLES.keySet()))));
            }
        }
    }

    /** A secret in the environment goes before a file that the configuration names for it, and the other way round. */
    private void forgetOtherForm(String name, Set<String> variables) {
        SECRETS.forEach((secret, file) -> {
            if (name.equals(secret) && !isSet(file, variables)) {
                settings.remove(file);
            } else if (name.equals(file) && !isSet(secret, variables)) {
                settings.remove(secret);
            }
        });
    }

    private static boolean isSet(String name, Set<String> variables) {
        return VARIABLES.entrySet().stream()
                .anyMatch(one -> one.getValue().equals(name) && variables.contains(one.getKey()));
    }

    void put(String name, Setting setting) {
        settings.put(name, setting);
    }

    boolean has(String name) {
        return settings.containsKey(name);
    }

    /** Of everything that was set, in order. */
    Set<String> names() {
        return new TreeSet<>(settings.keySet());
    }

    /** Where something was set. */
    String where(String name) {
        Setting setting = settings.get(name);
        return setting == null ? name : setting.where();
    }

    /** What was set; a fault, and nothing, if it cannot be read. @param read an {@link IllegalArgumentException} of it says why */
    <T> Optional<T> get(String name, Function<Setting, T> read) {
        Setting setting = settings.get(name);
        if (setting == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(setting));
        } catch (IllegalArgumentException unfit) {
            fault(where(name) + " " + unfit.getMessage());
            return Optional.empty();
        }
    }

    /** What one of two settings says, a secret or the file of it; a fault if both are set. */
    <T> Optional<T> secret(String secret, Function<Setting, T> read, Function<Setting, T> readFile) {
        String file = SECRETS.getOrDefault(secret, secret);
        if (has(secret) && has(file)) {
            fault("%s and %s are both set; leave one of them out".formatted(where(secret), where(file)));
            return Optional.empty();
        }
        return get(secret, read).or(() -> get(file, readFile));
    }

    void fault(String fault) {
        faults.add(fault);
    }

    /** @throws ConfigRefused if anything is the matter */
    void check() {
        if (!faults.isEmpty()) {
            throw new ConfigRefused(faults);
        }
    }
}
