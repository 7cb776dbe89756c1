package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tongli.server.storage.StoragePlace;

/** What is in {@code deploy}, read strictly: no container engine and no systemd runs where the tests do. */
class DeployIT {

    private static final Path HOME = Path.of("..");
    private static final Path DEPLOY = HOME.resolve("deploy");

    @TempDir
    Path folder;

    private static String read(String name) throws IOException {
        return Files.readString(DEPLOY.resolve(name));
    }

    private static List<String> lines(String name, String begin) throws IOException {
        return read(name)
                .replace("\\\n", " ")
                .lines()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()).strip())
                .toList();
    }

    /** The guide names every setting there is, and a test of its own sets each. */
    @Test
    void everyVariableThatIsSetIsASetting() throws IOException {
        String guide = Files.readString(HOME.resolve("docs/operations.md"));
        for (String name : List.of("Dockerfile", "compose.yaml", "tongli.service", "healthcheck")) {
            Matcher variable = Pattern.compile("TONGLI_[A-Z_]+").matcher(read(name));
            assertThat(variable.find()).isTrue();
            do {
                assertThat(guide).as(name).contains("`" + variable.group() + "`");
            } while (variable.find());
        }
    }

    @Test
    void theImageRunsAsNobodyInParticularAndBuildsOnNamedVersions() throws IOException {
        assertThat(lines("Dockerfile", "FROM "))
                .hasSize(2)
                .allMatch(from -> from.matches("[a-z]+:\\d[\\w.-]*( AS \\w+)?"));
        assertThat(lines("Dockerfile", "USER ")).containsExactly("10001:10001");
        assertThat(lines("Dockerfile", "EXPOSE ")).containsExactly("8080");
        assertThat(read("Dockerfile")).contains("TONGLI_PORT=8080").doesNotContainPattern("(?i)(password|key|token)=");
        assertThat(lines("Dockerfile", "HEALTHCHECK "))
                .hasSize(1)
                .allMatch(check -> check.endsWith("[\"/opt/tongli/healthcheck\"]"));
        for (String copied : lines("Dockerfile", "COPY ")) {
            if (!copied.startsWith("--from")) {
                String source = copied.replaceFirst("^--\\S+ ", "").split(" ")[0];
                assertThat(HOME.resolve(source)).exists();
            }
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void theServicesGetNoMoreThanTheyNeedAndNoSecretInTheOpen() throws IOException {
        Map<String, Object> file =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(read("compose.yaml"));
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) file.get("services");
        Map<String, Object> tongli = services.get("tongli");
        assertThat(tongli)
                .containsEntry("read_only", true)
                .containsEntry("user", "10001:10001")
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .containsEntry("stop_grace_period", "60s")
                .containsEntry("ports", List.of("127.0.0.1:8080:8080"));
        Map<String, Object> build = (Map<String, Object>) tongli.get("build");
        assertThat(DEPLOY.resolve((String) build.get("context")).resolve((String) build.get("dockerfile")))
                .exists();
        Map<String, Object> secrets = (Map<String, Object>) file.get("secrets");
        Map<String, Object> volumes = (Map<String, Object>) file.get("volumes");
        services.forEach((name, service) -> {
            assertThat(secrets.keySet()).containsAll((List<String>) service.get("secrets"));
            ((List<String>) service.get("volumes"))
                    .forEach(volume -> assertThat(volumes).containsKey(volume.split(":", 2)[0]));
            ((Map<String, String>) service.get("environment")).forEach((variable, value) -> {
                if (variable.matches(".*(PASSWORD|KEY).*")) {
                    assertThat(variable).endsWith("_FILE");
                    assertThat(secrets).containsKey(value.replace("/run/secrets/", ""));
                }
            });
        });
        // a secret is bound in as its file is owned: what is said to do has to give the server both
        String how = read("compose.yaml")
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .collect(Collectors.joining());
        assertThat(how).contains("chown 10001 secrets/*");
        secrets.values()
                .forEach(secret ->
                        assertThat(((Map<String, String>) secret).get("file")).startsWith("../secrets/"));
        assertThat(((Map<String, String>) services.get("database").get("environment")).get("POSTGRES_USER"))
                .isEqualTo(((Map<String, String>) tongli.get("environment")).get("TONGLI_DATABASE_USER"));
    }

    @Test
    void theUnitRunsTheServerAsItsOwnUserAndShutsItIn() throws IOException {
        String unit = read("tongli.service");
        assertThat(unit.lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
                .allMatch(line -> line.matches("\\[(Unit|Service|Install)]|[A-Z][A-Za-z]+=.*"))
                .contains(
                        "User=tongli",
                        "NoNewPrivileges=yes",
                        "CapabilityBoundingSet=",
                        "ProtectSystem=strict",
                        "ProtectHome=yes",
                        "PrivateTmp=yes",
                        "TimeoutStopSec=60");
        assertThat(unit).contains("tongli.cli.Main serve --config /etc/tongli/tongli.yml");
        assertThat(unit).doesNotContain("MemoryDenyWriteExecute=yes"); // Java compiles as it runs
    }

    @Test
    void theHealthCheckTellsAServerThatAnswersFromNone() throws Exception {
        TestServer server = TestServer.withAccounts(StoragePlace.in(folder));
        int port = server.port();
        assertThat(healthcheck(port)).isZero();
        server.close();
        assertThat(healthcheck(port)).isNotZero();
    }

    private static int healthcheck(int port) throws Exception {
        ProcessBuilder check = new ProcessBuilder(
                        DEPLOY.resolve("healthcheck").toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        check.environment().put("TONGLI_PORT", Integer.toString(port));
        return check.start().waitFor();
    }
}
