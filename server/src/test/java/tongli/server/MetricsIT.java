package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tongli.server.storage.StoragePlace;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** What the server tells of its work, and that dashboard and alerts ask for nothing else. */
class MetricsIT {

    private static final Path DEPLOY = Path.of("..", "deploy");

    /** What PromQL has of its own. Prometheus itself adds {@code up}. */
    private static final Set<String> LANGUAGE = Set.of(
            "sum",
            "max",
            "rate",
            "increase",
            "histogram_quantile",
            "time",
            "by",
            "and",
            "or",
            "min_over_time",
            "up",
            "label_values");

    @TempDir
    static Path folder;

    static TestServer server;
    static Guest operator;

    @BeforeAll
    static void start() {
        server = TestServer.withAccounts(StoragePlace.in(folder));
        operator = Guest.invited(server, server.firstInvitation(), "olga");
        operator.send("PUT", "/me/consents", Map.of("storage", "granted"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> told() {
        return operator.get("/actuator/prometheus").response().body().lines().toList();
    }

    /** The value of the one line that begins so. */
    private static double value(String line) {
        List<String> found =
                told().stream().filter(one -> one.startsWith(line + " ")).toList();
        assertThat(found).as(line).hasSize(1);
        return Double.parseDouble(found.get(0).substring(line.length() + 1));
    }

    @Test
    void aTurnItsPartsItsSealAndAHandOffAreCounted() {
        double handOffs = value("tongli_handoffs_total{language=\"en\"}");
        double turns = value("tongli_turns_total{language=\"en\"}");
        double played = value("tongli_turn_seconds_count{outcome=\"played\"}");
        double refused = value("tongli_turn_seconds_count{outcome=\"refused\"}");
        double read = value("tongli_part_seconds_count{part=\"reply\"}");
        double sealed = value("tongli_seals_total{outcome=\"sealed\"}");
        String session = operator.start();
        String here = "/sessions/" + session + "/turns";
        operator.send("POST", here, Map.of("text", "Eleven days is a long wait."));
        operator.send("POST", here, Map.of("text", " "));
        operator.send("POST", here, Map.of("text", "I want to die."));
        assertThat(value("tongli_turns_total{language=\"en\"}")).isEqualTo(turns + 2);
        assertThat(value("tongli_handoffs_total{language=\"en\"}")).isEqualTo(handOffs + 1);
        assertThat(value("tongli_turn_seconds_count{outcome=\"played\"}")).isEqualTo(played + 2);
        assertThat(value("tongli_turn_seconds_count{outcome=\"refused\"}")).isEqualTo(refused + 1);
        assertThat(value("tongli_turn_seconds_count{outcome=\"failed\"}")).isZero();
        assertThat(value("tongli_part_seconds_count{part=\"reply\"}")).isGreaterThan(read);
        assertThat(value("tongli_seals_total{outcome=\"sealed\"}")).isGreaterThan(sealed);
        assertThat(value("tongli_seals_total{outcome=\"broken\"}")).isZero();
        for (String part : List.of("risk", "feeling", "coach", "voice", "store")) {
            assertThat(value("tongli_part_seconds_count{part=\"" + part + "\"}"))
                    .as(part)
                    .isPositive();
        }
        assertThat(value("hikaricp_connections_max{pool=\"tongli\"}")).isPositive();
        assertThat(value("tongli_practice_ready")).isEqualTo(1);
    }

    @Test
    void whoFailsToSignInIsCountedAndNotNamed() {
        double before = value("tongli_audit_total{action=\"sign_in_failed\"}");
        new Guest(server).send("POST", "/login", Map.of("name", "walrusine", "password", "nonsense of mine"));
        new Guest(server).send("POST", "/login", Map.of("name", "olga", "password", "nonsense of mine"));
        assertThat(value("tongli_audit_total{action=\"sign_in_failed\"}")).isEqualTo(before + 2);
        operator.get("/walrusine?walrusine=walrusine");
        assertThat(told()).noneMatch(line -> line.contains("walrusine") || line.contains("olga"));
    }

    @Test
    void whatBecomesOfAJobIsCounted() {
        String done = "tongli_jobs_total{kind=\"my_export\",outcome=\"done\"}";
        double before = value(done);
        assertThat(operator.send("POST", "/me/export", Map.of()).status()).isEqualTo(202);
        for (int tries = 0; tries < 500 && value(done) == before; tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(40));
        }
        assertThat(value(done)).isEqualTo(before + 1);
        assertThat(value("tongli_jobs_total{kind=\"my_export\",outcome=\"failed\"}"))
                .isZero();
        assertThat(value("tongli_jobs_oldest_seconds")).isNotNegative();
    }

    @Test
    void whatComesTooOftenIsCounted() {
        double before = value("tongli_limited_total{what=\"password\"}");
        for (int i = 0; i < 65; i++) {
            new Guest(server).send("POST", "/login", Map.of("name", "", "password", ""));
        }
        assertThat(value("tongli_limited_total{what=\"password\"}")).isGreaterThan(before);
    }

    private static Set<String> named(List<String> expressions) {
        Pattern noName = Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|by \\([^)]*\\)|\\$\\w+");
        return expressions.stream()
                .map(expression -> noName.matcher(expression).replaceAll(" "))
                .flatMap(rest -> {
                    List<String> names = new ArrayList<>();
                    Matcher name = Pattern.compile("[a-zA-Z_:][\\w:]*").matcher(rest);
                    while (name.find()) {
                        names.add(name.group());
                    }
                    return names.stream();
                })
                .filter(name -> !LANGUAGE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names and the words of labels, as the server tells them. */
    private static void assertAllAreTold(List<String> expressions) {
        List<String> lines = told();
        Set<String> names = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[ {]", 2)[0])
                .collect(Collectors.toSet());
        assertThat(named(expressions))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(names).contains(name));
        Matcher label = Pattern.compile("(action|outcome|part|pool|area|what)=(~?)\"([^\"]*)\"")
                .matcher(String.join("\n", expressions));
        int found = 0;
        while (label.find()) {
            for (String word : label.group(2).isEmpty()
                    ? new String[] {label.group(3)}
                    : label.group(3).split("\\|")) {
                String pair = label.group(1) + "=\"" + word + "\"";
                assertThat(lines).as(pair).anyMatch(line -> line.contains(pair));
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    /** How long it took is told only once it has happened. */
    private static void collectGarbage() {
        for (int tries = 0;
                tries < 500 && told().stream().noneMatch(line -> line.startsWith("jvm_gc_pause"));
                tries++) {
            System.gc();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Test
    void everythingThatTheDashboardAsksForIsTold() throws IOException {
        operator.get("/who");
        operator.start();
        collectGarbage();
        JsonNode dashboard = TongliJson.mapper().readTree(Files.readString(DEPLOY.resolve("grafana/tongli.json")));
        List<String> expressions = dashboard.findValuesAsString("expr");
        assertThat(expressions).hasSizeGreaterThan(25);
        assertAllAreTold(expressions);
        List<Integer> ids = new ArrayList<>();
        dashboard.get("panels").forEach(panel -> ids.add(panel.get("id").asInt()));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    @SuppressWarnings("unchecked")
    void everythingThatTheAlertsAskForIsTold() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                (Map<String, List<Map<String, List<Map<String, Object>>>>>) new Load(
                                LoadSettings.builder().build())
                        .loadFromString(Files.readString(DEPLOY.resolve("prometheus/alerts.yml")));
        List<Map<String, Object>> rules = file.get("groups").get(0).get("rules");
        String tests = Files.readString(DEPLOY.resolve("prometheus/alerts-test.yml"));
        String guide = Files.readString(Path.of("..", "docs", "monitoring.md"));
        for (Map<String, Object> rule : rules) {
            assertThat(rule).containsKeys("alert", "expr", "labels", "annotations");
            assertThat(tests).contains("alertname: " + rule.get("alert"));
            assertThat(guide).contains("`" + rule.get("alert") + "`");
        }
        assertAllAreTold(rules.stream().map(rule -> (String) rule.get("expr")).toList());
    }
}
