package tongli.server.config;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tongli.core.Coded;
import tongli.server.consent.ConsentPurpose;
import tongli.server.law.Profile;
import tongli.server.law.Profiles;
import tongli.server.law.Purpose;
import tongli.server.law.Subject;
import tongli.server.log.LogFormat;
import tongli.server.oncall.OnCallSettings;
import tongli.server.seal.KeyRing;
import tongli.server.seal.SealKey;
import tongli.server.seal.Secret;
import tongli.server.security.Access;
import tongli.server.storage.PostgresAddress;
import tongli.server.storage.StoragePlace;

/**
 * What an operator set, in a YAML file or in the environment, which goes before the file. Secrets come from the environment
 * or from files of their own.
 *
 * @param port empty if none was set
 * @param data the data folder; empty if none was set
 * @param access who may reach the server
 * @param law what the jurisdiction asks for, by its profile and for the purposes that were declared, with the time zone of its days and what was switched on; that of no jurisdiction if none was set
 * @param onCall who is told of high risk; empty if nobody is
 * @param log how log lines are written
 * @param postgres in place of the data folder's own database
 * @param keys under which texts are sealed; empty where the data folder has its own
 */
public record ServerConfig(
        Optional<Integer> port,
        Optional<Path> data,
        Access access,
        Profile law,
        Optional<OnCallSettings> onCall,
        LogFormat log,
        Optional<PostgresAddress> postgres,
        Optional<KeyRing> keys) {

    private static final int LAST_PORT = 65_535;

    /**
     * Reads what was set.
     *
     * @param file empty where there is none
     * @throws ConfigRefused naming every fault
     */
    public static ServerConfig of(Optional<Path> file, Map<String, String> environment) {
        Settings settings = Settings.of(file, environment);
        ServerConfig config = new ServerConfig(
                settings.get(Settings.PORT, port -> port.whole(0, LAST_PORT)),
                settings.get(Settings.DATA, Setting::path),
                AccessSettings.of(settings),
                law(settings),
                OnCallConfig.of(settings),
                settings.get(Settings.LOG, ServerConfig::log).orElse(LogFormat.TEXT),
                postgres(settings),
                keys(settings));
        settings.check();
        return config;
    }

    private static Profile law(Settings settings) {
        Optional<Set<Purpose>> purposes =
                settings.get(Settings.PURPOSES, setting -> some(setting, Arrays.asList(Purpose.values())));
        Profile profile = settings.get(Settings.LAW, setting -> Profiles.named(setting.text()))
                .orElseGet(Profiles::standard)
                .declaring(purposes.orElse(Set.of()));
        Profile placed =
                settings.get(Settings.ZONE, ServerConfig::zone).map(profile::in).orElse(profile);
        return placed.switchingOn(switchedOn(settings));
    }

    private static Set<Subject> switchedOn(Settings settings) {
        List<ConsentPurpose> switches = Arrays.stream(ConsentPurpose.values())
                .filter(purpose -> purpose.subject().isPresent())
                .toList();
        Set<ConsentPurpose> on = settings.get(Settings.SWITCHED_ON, setting -> some(setting, switches))
                .orElse(Set.of());
        if (!on.isEmpty() && !settings.has(Settings.PURPOSES)) {
            settings.fault("%s is set and what for is not; set TONGLI_PURPOSES or purposes"
                    .formatted(settings.where(Settings.SWITCHED_ON)));
        }
        return on.stream().flatMap(purpose -> purpose.subject().stream()).collect(Collectors.toSet());
    }

    private static ZoneId zone(Setting setting) {
        try {
            return ZoneId.of(setting.text());
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("must be a time zone such as Europe/Berlin", none);
        }
    }

    private static LogFormat log(Setting setting) {
        return switch (setting.text()) {
            case "text" -> LogFormat.TEXT;
            case "json" -> LogFormat.JSON;
            default -> throw new IllegalArgumentException("must be text or json");
        };
    }

    /** With commas between. */
    private static <T extends Coded> Set<T> some(Setting setting, List<T> known) {
        Set<T> some = new LinkedHashSet<>();
        for (String code : setting.text().split(",", -1)) {
            some.add(known.stream()
                    .filter(one -> one.code().equals(code.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be some of %s, with commas between"
                            .formatted(known.stream().map(Coded::code).toList()))));
        }
        return some;
    }

    private static Optional<PostgresAddress> postgres(Settings settings) {
        Optional<String> url = settings.get(Settings.URL, setting -> PostgresAddress.jdbc(setting.text()));
        Optional<String> user = settings.get(Settings.USER, Setting::text);
        Optional<Secret> password = password(settings);
        int connections = settings.get(
                        Settings.CONNECTIONS, setting -> setting.whole(1, PostgresAddress.MOST_CONNECTIONS))
                .orElse(PostgresAddress.CONNECTIONS);
        if (!settings.has(Settings.URL)) {
            for (String name :
                    new String[] {Settings.USER, Settings.PASSWORD, Settings.PASSWORD_FILE, Settings.CONNECTIONS}) {
                if (settings.has(name)) {
                    settings.fault(
                            "%s is set and no database is; set TONGLI_DATABASE_URL or database.url, or leave it out"
                                    .formatted(settings.where(name)));
                }
            }
            return Optional.empty();
        }
        if (user.isEmpty()) {
            settings.fault("%s is set and no user is; set TONGLI_DATABASE_USER or database.user"
                    .formatted(settings.where(Settings.URL)));
        }
        return url.flatMap(address -> user.map(name -> new PostgresAddress(address, name, password, connections)));
    }

    private static Optional<Secret> password(Settings settings) {
        return settings.secret(
                Settings.PASSWORD, setting -> Secret.of(setting.text()), setting -> Secret.in(setting.path()));
    }

    private static Optional<KeyRing> keys(Settings settings) {
        Optional<KeyRing> key = settings.secret(
                Settings.KEY,
                setting -> new KeyRing(SealKey.of(Secret.of(setting.text())), List.of()),
                setting -> KeyRing.in(setting.path()));
        Optional<List<SealKey>> old = settings.secret(
                Settings.OLD_KEYS,
                setting -> KeyRing.parse(setting.text()),
                setting -> KeyRing.in(setting.path()).all());
        boolean set = settings.has(Settings.KEY) || settings.has(Settings.KEY_FILE);
        if (!set && old.isPresent()) {
            settings.fault("%s is set and no key is that seals; set TONGLI_KEY_FILE or key-file"
                    .formatted(settings.where(
                            settings.has(Settings.OLD_KEYS) ? Settings.OLD_KEYS : Settings.OLD_KEYS_FILE)));
        }
        if (!set && settings.has(Settings.URL)) {
            settings.fault(
                    "texts in PostgreSQL are sealed under a key, and none is set; make one with ./tongli keys new FILE,"
                            + " keep a copy elsewhere, and name it in TONGLI_KEY_FILE or key-file");
        }
        return key.map(ring -> ring.with(old.orElse(List.of())));
    }

    /**
     * The own database of a data folder, with the keys of the environment if it has any.
     *
     * @throws ConfigRefused if those are none
     */
    public static StoragePlace folder(Path folder, Map<String, String> environment) {
        Map<String, String> keys = new HashMap<>(environment);
        keys.keySet().removeIf(variable -> !variable.startsWith("TONGLI_KEY"));
        return of(Optional.empty(), keys).storage(folder);
    }

    /** The same, with another data folder. */
    public ServerConfig withData(Path folder) {
        return new ServerConfig(port, Optional.of(folder), access, law, onCall, log, postgres, keys);
    }

    /** Where things are kept. @param folder the data folder, unless another was set */
    public StoragePlace storage(Path folder) {
        return new StoragePlace(data.orElse(folder), postgres, keys);
    }
}
