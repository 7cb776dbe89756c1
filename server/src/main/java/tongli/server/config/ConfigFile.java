package tongli.server.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tongli.coaching.yaml.InvalidYamlException;
import tongli.coaching.yaml.YamlField;
import tongli.coaching.yaml.YamlFile;

/** The names that a configuration file may have, read into {@link Settings}. */
final class ConfigFile {

    private static final List<String> NAMES = List.of(
            Settings.PORT,
            Settings.DATA,
            Settings.ADDRESS,
            Settings.PUBLIC_URL,
            Settings.PROXY,
            Settings.CERTIFICATE,
            Settings.TLS_KEY,
            Settings.LAW,
            Settings.LOG,
            Settings.PURPOSES,
            Settings.SWITCHED_ON,
            Settings.ZONE,
            Settings.URL,
            Settings.USER,
            Settings.PASSWORD_FILE,
            Settings.CONNECTIONS,
            Settings.OIDC_ISSUER,
            Settings.OIDC_CLIENT,
            Settings.OIDC_SECRET_FILE,
            Settings.OIDC_NAME,
            Settings.OIDC_OPEN,
            Settings.OIDC_ROLE,
            Settings.OIDC_CLAIM,
            Settings.OIDC_ROLES + "learner",
            Settings.OIDC_ROLES + "instructor",
            Settings.OIDC_ROLES + "operator",
            Settings.ON_CALL_URL,
            Settings.ON_CALL_SECRET_FILE,
            Settings.ON_CALL_TIMEOUT,
            Settings.ON_CALL_TRIES,
            Settings.ON_CALL_CONTACT,
            Settings.KEY_FILE,
            Settings.OLD_KEYS_FILE);

    private ConfigFile() {}

    static void read(Path file, Settings settings) {
        String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        Path folder = file.toAbsolutePath().resolveSibling("");
        try {
            YamlFile.read(name, Files.readString(file), root -> {
                read(root, name, folder, settings);
                return settings;
            });
        } catch (InvalidYamlException invalid) {
            settings.fault(String.valueOf(invalid.getMessage()));
        } catch (CharacterCodingException other) {
            settings.fault("%s is no UTF-8 text; save it as UTF-8".formatted(file));
        } catch (IOException unreadable) {
            settings.fault("%s cannot be read (%s); name a file with --config FILE"
                    .formatted(file, unreadable.getClass().getSimpleName()));
        }
    }

    private static void read(YamlField root, String name, Path folder, Settings settings) {
        for (String key : NAMES) {
            field(root, key)
                    .optionalText()
                    .ifPresent(text -> settings.put(key, new Setting(text, name + ": " + key, folder)));
        }
        // a configuration is read by many and copied about
        Settings.SECRETS.forEach((secret, instead) -> {
            YamlField field = field(root, secret);
            if (field.isPresent()) {
                field.fault(
                        "is a secret, which does not belong into this file; put it into a file of its own, readable by you"
                                + " alone, and name that in " + instead);
            }
        });
        requireFilled(root, "database", "url, user and password-file", settings);
        requireFilled(root, "oidc", "issuer, client-id and client-secret-file", settings);
        requireFilled(root, "on-call", "url and secret-file", settings);
    }

    private static void requireFilled(YamlField root, String group, String expected, Settings settings) {
        YamlField field = root.at(group);
        if (field.isPresent() && NAMES.stream().noneMatch(key -> key.startsWith(group + ".") && settings.has(key))) {
            field.fault("says nothing; write %s on lines of their own below it, two spaces in".formatted(expected));
        }
    }

    private static YamlField field(YamlField root, String key) {
        YamlField field = root;
        for (String part : key.split("\\.", -1)) {
            field = field.at(part);
        }
        return field;
    }
}
