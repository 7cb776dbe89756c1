package tongli.server.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tongli.server.seal.Secret;
import tongli.server.storage.PostgresAddress;
import tongli.server.storage.StoragePlace;

/**
 * What an operator set, in a YAML file or in the environment, which goes before the file. Secrets come from the environment
 * or from files of their own.
 *
 * @param port empty if none was set
 * @param data the data folder; empty if none was set
 * @param postgres in place of the data folder's own database
 */
public record ServerConfig(Optional<Integer> port, Optional<Path> data, Optional<PostgresAddress> postgres) {

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
                postgres(settings));
        settings.check();
        return config;
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
        if (settings.has(Settings.PASSWORD) && settings.has(Settings.PASSWORD_FILE)) {
            settings.fault("%s and %s are both set; leave one of them out"
                    .formatted(settings.where(Settings.PASSWORD), settings.where(Settings.PASSWORD_FILE)));
            return Optional.empty();
        }
        return settings.get(Settings.PASSWORD, setting -> Secret.of(setting.text()))
                .or(() -> settings.get(Settings.PASSWORD_FILE, setting -> Secret.in(setting.path())));
    }

    /** The same, with another data folder. */
    public ServerConfig withData(Path folder) {
        return new ServerConfig(port, Optional.of(folder), postgres);
    }

    /** Where things are kept. @param folder the data folder, unless another was set */
    public StoragePlace storage(Path folder) {
        return new StoragePlace(data.orElse(folder), postgres);
    }
}
