package tongli.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.account.Role;
import tongli.server.law.Subject;
import tongli.server.log.LogFormat;
import tongli.server.oidc.OidcSettings;
import tongli.server.oidc.RoleClaim;
import tongli.server.oncall.OnCallSettings;
import tongli.server.oncall.Receiver;
import tongli.server.seal.KeyRing;
import tongli.server.seal.SealKey;
import tongli.server.storage.PostgresAddress;
import tongli.server.storage.StoragePlace;

class ServerConfigTest {

    @TempDir
    Path folder;

    private Optional<Path> file(String yaml) throws IOException {
        return Optional.of(Files.writeString(folder.resolve("tongli.yml"), yaml));
    }

    private void secret(String name, String text, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void withNothingSetTheDataFolderHasItsOwnDatabase() {
        ServerConfig config = ServerConfig.of(Optional.empty(), Map.of("PATH", "/bin"));
        assertThat(config.storage(folder)).isEqualTo(StoragePlace.in(folder));
        assertThat(config.port()).isEmpty();
    }

    @Test
    void aFileNamesDatabaseFolderAndPortAndPathsAreBesideIt() throws IOException {
        secret("password", "hush\n", "rw-------");
        SealKey key = SealKey.random();
        SealKey old = SealKey.random();
        secret("key", key.encoded() + "\n", "rw-r-----");
        secret("old", old.encoded() + "\n", "rw-------");
        ServerConfig config = ServerConfig.of(
                file(
                        "port: 9000\ndata: kept\ndatabase:\n  url: postgresql://db.example:5433/tongli?sslmode=verify-full\n"
                                + "  user: tongli\n  password-file: password\n  connections: 30\nkey-file: key\nold-keys-file: old\n"),
                Map.of());
        assertThat(config.port()).contains(9000);
        assertThat(config.storage(Path.of("other")).folder()).isEqualTo(folder.resolve("kept"));
        PostgresAddress address = config.postgres().orElseThrow();
        assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example:5433/tongli?sslmode=verify-full");
        assertThat(address.place()).isEqualTo("db.example:5433/tongli");
        assertThat(address.user()).isEqualTo("tongli");
        assertThat(address.password().orElseThrow().value()).isEqualTo("hush");
        assertThat(address.connections()).isEqualTo(30);
        assertThat(config.keys()).contains(new KeyRing(key, List.of(old)));
    }

    @Test
    void theEnvironmentGoesBeforeTheFileAndItsPasswordBeforeTheFilesFile() throws IOException {
        PostgresAddress address = ServerConfig.of(
                        file("database:\n  url: postgresql://a/b\n  user: ann\n  password-file: none\n"),
                        Map.of(
                                "TONGLI_DATABASE_URL", "jdbc:postgresql://c/d",
                                "TONGLI_DATABASE_PASSWORD", "hush",
                                "TONGLI_DATABASE_CONNECTIONS", " ",
                                "TONGLI_KEY", SealKey.random().encoded()))
                .postgres()
                .orElseThrow();
        assertThat(address.url()).isEqualTo("jdbc:postgresql://c/d");
        assertThat(address.user()).isEqualTo("ann");
        assertThat(address.password().orElseThrow().value()).isEqualTo("hush");
    }

    @Test
    void aSecretIsInNoTextOfIt() {
        String key = SealKey.random().encoded();
        ServerConfig config = ServerConfig.of(
                Optional.empty(),
                Map.of(
                        "TONGLI_DATABASE_URL", "postgresql://a/b",
                        "TONGLI_DATABASE_USER", "ann",
                        "TONGLI_DATABASE_PASSWORD", "hush",
                        "TONGLI_KEY", key,
                        "TONGLI_KEYS_OLD", key + "," + key));
        assertThat(config.keys().orElseThrow().old()).hasSize(2);
        assertThat(config.toString()).doesNotContain("hush", key);
    }

    @Test
    void everyFaultIsToldAtOnceWithItsNameAndNoSecret() throws IOException {
        secret("open", "hush", "rw-r--r--");
        assertThatThrownBy(() -> ServerConfig.of(
                        file(
                                "port: many\ndatabase:\n  url: postgresql://ann:hush@a/b\n  password-file: open\n  colour: red\n  password: hush\n"),
                        Map.of("TONGLI_DATABASE_USERS", "ann", "TONGLI_DATABASE_CONNECTIONS", "0")))
                .isInstanceOf(ConfigRefused.class)
                .hasMessageContaining("tongli.yml: port must be a whole number from 0 to 65535")
                .hasMessageContaining("tongli.yml: database.url holds a user or password")
                .hasMessageContaining("tongli.yml: database.password-file names " + folder.resolve("open"))
                .hasMessageContaining("chmod 600")
                .hasMessageContaining("\"colour\"")
                .hasMessageContaining("tongli.yml:6: database.password is a secret")
                .hasMessageContaining("TONGLI_DATABASE_USERS is no setting")
                .hasMessageContaining("TONGLI_DATABASE_CONNECTIONS must be a whole number from 1 to 200")
                .hasMessageContaining("no user is")
                .hasMessageContaining("none is set; make one with ./tongli keys new")
                .hasMessageNotContaining("hush");
    }

    @Test
    void whatCannotStandTogetherIsRefused() throws IOException {
        assertThatThrownBy(() -> ServerConfig.of(Optional.empty(), Map.of("TONGLI_DATABASE_USER", "ann")))
                .hasMessageContaining("TONGLI_DATABASE_USER is set and no database is");
        assertThatThrownBy(() -> ServerConfig.of(file("database: postgresql://a/b\n"), Map.of()))
                .hasMessageContaining("database says nothing");
        assertThatThrownBy(() -> ServerConfig.of(
                        Optional.empty(),
                        Map.of(
                                "TONGLI_DATABASE_URL", "mysql://a/b",
                                "TONGLI_DATABASE_USER", "ann",
                                "TONGLI_DATABASE_PASSWORD", "a",
                                "TONGLI_DATABASE_PASSWORD_FILE", "b")))
                .hasMessageContaining("TONGLI_DATABASE_URL is no address of a PostgreSQL database")
                .hasMessageContaining("both set");
        assertThatThrownBy(() -> ServerConfig.of(Optional.empty(), Map.of("TONGLI_KEYS_OLD", "AAAA")))
                .hasMessageContaining("TONGLI_KEYS_OLD holds no key")
                .hasMessageNotContaining("AAAA");
        assertThatThrownBy(() -> ServerConfig.of(
                        Optional.empty(),
                        Map.of("TONGLI_KEYS_OLD", SealKey.random().encoded())))
                .hasMessageContaining("no key is that seals");
        assertThatThrownBy(() -> ServerConfig.of(Optional.of(folder.resolve("none.yml")), Map.of()))
                .hasMessageContaining("none.yml cannot be read")
                .hasMessageContaining("--config");
    }

    @Test
    void theJurisdictionIsNamedInTheFileOrTheEnvironmentWhichGoesBefore() throws IOException {
        assertThat(ServerConfig.of(Optional.empty(), Map.of()).law().id()).isEqualTo("default");
        Optional<Path> file = file("law: eu-education\n");
        assertThat(ServerConfig.of(file, Map.of()).law().id()).isEqualTo("eu-education");
        assertThat(ServerConfig.of(file, Map.of("TONGLI_LAW", "cn")).law().id()).isEqualTo("cn");
        Optional<Path> clinic = file("law: eu-medical\npurposes: work_training, medical_patient_care\n");
        assertThat(ServerConfig.of(clinic, Map.of()).law().rules())
                .allMatch(rule -> rule.purpose().isEmpty());
    }

    @Test
    void aDayIsTheProfilesUnlessTheOperatorSaysWhereTheyAre() throws IOException {
        assertThat(ServerConfig.of(Optional.empty(), Map.of()).law().zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(ServerConfig.of(file("law: cn-minor\n"), Map.of()).law().zone())
                .isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(ServerConfig.of(file("law: us\n"), Map.of("TONGLI_ZONE", "America/New_York"))
                        .law()
                        .zone())
                .isEqualTo(ZoneId.of("America/New_York"));
        assertThatThrownBy(() -> ServerConfig.of(file("zone: Atlantis/Poseidon\n"), Map.of()))
                .hasMessageContaining("tongli.yml: zone must be a time zone such as Europe/Berlin");
    }

    @Test
    void whatIsOffIsSwitchedOnByNameAndOnlyForADeclaredPurpose() throws IOException {
        assertThat(ServerConfig.of(Optional.empty(), Map.of()).law().switchedOn())
                .isEmpty();
        Optional<Path> file = file("purposes: personal\nswitched-on: voice, face\n");
        assertThat(ServerConfig.of(file, Map.of()).law().switchedOn())
                .containsExactlyInAnyOrder(Subject.VOICE_EMOTION_OF_LEARNER, Subject.FACE_EMOTION_OF_LEARNER);
        assertThat(ServerConfig.of(file, Map.of("TONGLI_SWITCHED_ON", "face"))
                        .law()
                        .switchedOn())
                .containsExactly(Subject.FACE_EMOTION_OF_LEARNER);
        assertThatThrownBy(() -> ServerConfig.of(file("switched-on: voice\n"), Map.of()))
                .hasMessageContaining(
                        "tongli.yml: switched-on is set and what for is not; set TONGLI_PURPOSES or purposes");
        assertThatThrownBy(() -> ServerConfig.of(file("purposes: personal\nswitched-on: smell\n"), Map.of()))
                .hasMessageContaining("must be some of [storage, feedback_training, voice, face, research]");
    }

    @Test
    void aJurisdictionThatIsNoneGetsThoseThatThereAre() throws IOException {
        Optional<Path> file = file("law: atlantis\nport: x\npurposes: education,play\n");
        assertThatThrownBy(() -> ServerConfig.of(file, Map.of()))
                .hasMessageContaining(
                        "tongli.yml: purposes must be some of [education, work_training, medical_patient_care, personal]")
                .hasMessageContaining("tongli.yml: law is no profile; there are cn, cn-minor, default, eu-education")
                .hasMessageContaining("tongli.yml: port must be");
    }

    @Test
    void anIdentityProviderIsNamedAndNotAsked() throws IOException {
        secret("hush", "of the client\n", "rw-------");
        OidcSettings oidc = ServerConfig.of(
                        file("oidc:\n  issuer: https://id.example.org/realms/school\n  client-id: tongli\n"
                                + "  client-secret-file: hush\n  name: 学校账号\n  open: true\n  role-claim: groups\n"
                                + "  roles:\n    instructor: teachers\n"),
                        Map.of())
                .access()
                .oidc()
                .orElseThrow();
        assertThat(oidc.issuer()).hasToString("https://id.example.org/realms/school");
        assertThat(oidc.secret().value()).isEqualTo("of the client");
        assertThat(oidc.toString()).doesNotContain("of the client");
        assertThat(oidc.open()).contains(Role.LEARNER);
        assertThat(oidc.roles()).contains(new RoleClaim("groups", Map.of("teachers", Role.INSTRUCTOR)));
        assertThat(ServerConfig.of(
                                file("oidc:\n  issuer: http://127.0.0.1:9000\n  client-id: tongli\n"),
                                Map.of("TONGLI_OIDC_CLIENT_SECRET", "hush"))
                        .access()
                        .oidc()
                        .orElseThrow())
                .satisfies(
                        closed -> assertThat(closed.open()).isEmpty(),
                        closed -> assertThat(closed.name()).isEqualTo("127.0.0.1"));
    }

    @Test
    void anIdentityProviderThatCannotBeIsRefused() throws IOException {
        assertThatThrownBy(() -> ServerConfig.of(
                        file("oidc:\n  issuer: http://id.example.org\n  role: operator\n  role-claim: groups\n"),
                        Map.of()))
                .hasMessageContaining("tongli.yml: oidc.issuer must begin with https://")
                .hasMessageContaining("no client is; set oidc.client-id")
                .hasMessageContaining("no secret is; set oidc.client-secret-file")
                .hasMessageContaining("tongli.yml: oidc.role must be learner or instructor")
                .hasMessageContaining("set oidc.open: true, or leave it out")
                .hasMessageContaining("no text of it gives a role");
        assertThatThrownBy(() -> ServerConfig.of(
                        file(
                                "oidc:\n  client-secret: hush\n  client-id: a\n  roles:\n    learner: b\n    operator: b\n"),
                        Map.of()))
                .hasMessageContaining("oidc.client-secret is a secret")
                .hasMessageContaining("tongli.yml: oidc.client-id is set and no issuer is")
                .hasMessageContaining("oidc.roles.operator gives another role already")
                .hasMessageContaining("no claim is; set oidc.role-claim")
                .hasMessageNotContaining("hush");
    }

    @Test
    void aPersonOnCallIsNamedByAnAddressAndASecretOfItsOwn() throws IOException {
        secret("hush", Receiver.SECRET + "\n", "rw-------");
        OnCallSettings whom = ServerConfig.of(
                        file(
                                "on-call:\n  url: https://pager.example.org/hook?key=of-ours\n  secret-file: hush\n  timeout: 5\n"
                                        + "  tries: 3\n  contact: Welfare, extension 4411\n"),
                        Map.of())
                .onCall()
                .orElseThrow();
        assertThat(whom.host()).isEqualTo("pager.example.org");
        assertThat(whom.timeout()).hasSeconds(5);
        assertThat(whom.tries()).isEqualTo(3);
        assertThat(whom.contact()).contains("Welfare, extension 4411");
        ServerConfig own = ServerConfig.of(
                file("on-call:\n  secret-file: none\n"),
                Map.of(
                        "TONGLI_ON_CALL_URL", "http://127.0.0.1:9000/told",
                        "TONGLI_ON_CALL_SECRET", Receiver.SECRET,
                        "TONGLI_ON_CALL_TIMEOUT", "2",
                        "TONGLI_ON_CALL_TRIES", "9",
                        "TONGLI_ON_CALL_CONTACT", "值班室"));
        assertThat(own.onCall().orElseThrow().tries()).isEqualTo(9);
        assertThat(own.toString()).doesNotContain(Receiver.SECRET.substring(6));
        assertThat(ServerConfig.of(Optional.empty(), Map.of()).onCall()).isEmpty();
    }

    @Test
    void aPersonOnCallWhoCannotBeToldSafelyIsRefusedWithEveryFault() throws IOException {
        assertThatThrownBy(() -> ServerConfig.of(
                        file(
                                "on-call:\n  url: http://pager.example.org/hook?key=of-ours\n  timeout: 31\n  tries: 0\n  contact: \""
                                        + "x".repeat(201) + "\"\n"),
                        Map.of()))
                .hasMessageContainingAll(
                        "tongli.yml: on-call.url must begin with https://",
                        "no secret is by which whoever is told knows this server; set on-call.secret-file",
                        "tongli.yml: on-call.timeout must be a whole number from 1 to 30",
                        "tongli.yml: on-call.tries must be a whole number from 1 to 30",
                        "tongli.yml: on-call.contact must be one line of at most 200 characters")
                .hasMessageNotContaining("of-ours");
        assertThatThrownBy(() -> ServerConfig.of(
                        file("on-call:\n  url: https://ann:hush@pager.example.org/\n"),
                        Map.of("TONGLI_ON_CALL_SECRET", "hush", "TONGLI_ON_CALL_HOST", "a")))
                .hasMessageContainingAll(
                        "on-call.url must be an address",
                        "TONGLI_ON_CALL_SECRET must be whsec_",
                        "TONGLI_ON_CALL_HOST is no setting")
                .hasMessageNotContaining("ann:hush");
        assertThatThrownBy(() -> ServerConfig.of(file("on-call:\n  secret: hush\n  contact: a\n"), Map.of()))
                .hasMessageContainingAll(
                        "on-call.secret is a secret", "tongli.yml: on-call.contact is set and nobody is told")
                .hasMessageNotContaining("hush");
    }

    @Test
    void everySettingOfTheFileCanBeSetInTheEnvironment() throws IOException {
        secret("tls.pem", "", "rw-r--r--");
        ServerConfig config = ServerConfig.of(
                file("port: 1\ndata: other\naddress: 127.0.0.1\nurl: http://localhost\nlog: text\n"),
                Map.of(
                        "TONGLI_PORT", "9000",
                        "TONGLI_DATA", folder.toString(),
                        "TONGLI_ADDRESS", "0.0.0.0",
                        "TONGLI_URL", "https://tongli.example",
                        "TONGLI_BEHIND_PROXY", "true",
                        "TONGLI_TLS_CERTIFICATE", folder.resolve("tls.pem").toString(),
                        "TONGLI_TLS_KEY", folder.resolve("tls.pem").toString(),
                        "TONGLI_LAW", "cn",
                        "TONGLI_LOG_FORMAT", "json"));
        assertThat(config.port()).contains(9000);
        assertThat(config.data()).contains(folder);
        assertThat(config.access().bind()).isEqualTo("0.0.0.0");
        assertThat(config.access().url().orElseThrow()).hasToString("https://tongli.example");
        assertThat(config.access().behindProxy()).isTrue();
        assertThat(config.access().tls().orElseThrow().key()).isEqualTo(folder.resolve("tls.pem"));
        assertThat(config.law().id()).isEqualTo("cn");
        assertThat(config.log()).isEqualTo(LogFormat.JSON);
    }

    @Test
    void faultsOfFileAndEnvironmentAreToldTogether() throws IOException {
        assertThatThrownBy(() -> ServerConfig.of(
                        file("log: xml\nport: many\nverbose: yes\n"),
                        Map.of(
                                "TONGLI_ADDRESS", "example.org",
                                "TONGLI_BEHIND_PROXY", "maybe",
                                "TONGLI_TLS_CERT", "a",
                                "TONGLI_LOG_FORM", "json")))
                .hasMessageContainingAll(
                        "tongli.yml: log must be text or json",
                        "tongli.yml: port must be",
                        "verbose",
                        "TONGLI_ADDRESS must be",
                        "TONGLI_BEHIND_PROXY must be true or false",
                        "TONGLI_TLS_CERT is no setting",
                        "TONGLI_LOG_FORM is no setting");
    }

    @Test
    void beyondThisMachineNothingIsServedWithoutTls() throws IOException {
        assertThatThrownBy(() -> ServerConfig.of(file("address: 0.0.0.0\n"), Map.of()))
                .hasMessageContaining("tongli.yml: address is set and no url is");
        assertThatThrownBy(() -> ServerConfig.of(file("url: http://tongli.example.org\naddress: 0.0.0.0\n"), Map.of()))
                .hasMessageContaining("tongli.yml: url must begin with https://");
        assertThatThrownBy(() -> ServerConfig.of(file("url: http://127.0.0.1:8080\naddress: 0.0.0.0\n"), Map.of()))
                .hasMessageContaining("reaches beyond this machine");
        assertThatThrownBy(() -> ServerConfig.of(file("url: https://tongli.example.org\n"), Map.of()))
                .hasMessageContaining("is https and nothing here speaks it");
        assertThat(ServerConfig.of(
                                file("url: https://tongli.example.org\nbehind-proxy: true\naddress: 0.0.0.0\n"),
                                Map.of())
                        .access()
                        .address()
                        .isSecure())
                .isTrue();
    }
}
