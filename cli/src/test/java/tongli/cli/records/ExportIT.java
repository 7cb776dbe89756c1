package tongli.cli.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tongli.coaching.course.cohort.AccessCode;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.play.Answer;
import tongli.coaching.course.play.Enrolment;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;
import tongli.practice.showing.Channel;
import tongli.practice.showing.RoundPlan;
import tongli.practice.showing.ShowingService;
import tongli.practice.showing.ShownStrength;
import tongli.server.storage.LocalStore;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** Records from a real data folder, to files and to a record store. */
class ExportIT {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String talk = "";

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.resolve("data").toString();
        return new CommandLine(new ExportCommand())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }

    @BeforeEach
    void keep() {
        try (LocalStore store = LocalStore.open(folder.resolve("data"))) {
            store.consents().decide(true, Instant.EPOCH);
            PracticeService practice = Given.service(store.sessions());
            Session session = practice.start(
                    new StartRequest("refund", Language.EN, java.util.OptionalLong.of(7), Optional.empty(), true));
            practice.turn(session.id(), LearnerMove.say("=Eleven days."), Optional.empty());
            practice.finish(session.id());
            talk = session.id().toString();
            Cohort cohort = new Cohort(
                    new UUID(9, 1),
                    "3 B",
                    "on-the-stairs",
                    Language.EN,
                    AccessCode.random(new java.util.Random(7)),
                    5,
                    Instant.EPOCH,
                    Optional.empty(),
                    Optional.empty());
            store.courses().add(cohort);
            for (int i = 1; i <= 2; i++) {
                store.courses()
                        .keep(new Enrolment(
                                        new UUID(8, i),
                                        "on-the-stairs",
                                        Language.EN,
                                        i == 1 ? Optional.of(cohort.id()) : Optional.empty(),
                                        true,
                                        Instant.EPOCH,
                                        java.util.List.of())
                                .plus(new Answer.Talked(
                                        "with-her", Instant.EPOCH, new UUID(1, 1), 6, OptionalInt.of(70))));
            }
        }
    }

    @Test
    void roundsOfNamingFeelingsAreToldWithEverythingElse() {
        try (LocalStore store = LocalStore.open(folder.resolve("data"))) {
            ShowingService service = new ShowingService(
                    List.of("refund", "quarrel"),
                    store.rounds(),
                    store.evidence(),
                    () -> new UUID(7, 7),
                    () -> Instant.EPOCH);
            service.start(new RoundPlan(Language.EN, Channel.FACE, ShownStrength.CLEAR, 4, false, 7), true);
            service.name(new UUID(7, 7), BasicEmotion.JOY, 2, Optional.empty());
        }
        assertThat(run("xapi", "--all")).isZero();
        assertThat(told().size()).as("a talk, a course, a round").isEqualTo(8);
        assertThat(told().at("/6/context/registration").stringValue()).isEqualTo(new UUID(7, 7).toString());
        assertThat(told().at("/7/verb/id").stringValue()).endsWith("/answered");
    }

    private JsonNode told() {
        return TongliJson.mapper().readTree(out.toString());
    }

    @Test
    void aTalkIsToldAsStatementsAndAsATable() throws Exception {
        assertThat(run("xapi", talk)).isZero();
        JsonNode first = told();
        assertThat(first.size()).isEqualTo(4);
        assertThat(first.toString()).doesNotContain("Eleven");
        assertThat(run("xapi", talk)).isZero();
        assertThat(told()).isEqualTo(first);
        Path file = folder.resolve("told.json");
        assertThat(run(
                        "xapi",
                        talk,
                        "--with-words",
                        "--mail",
                        "wei@example.org",
                        "--name",
                        "Wei",
                        "--output",
                        file.toString()))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(file)).contains("=Eleven days.", "mailto:wei@example.org");

        assertThat(run("csv", talk, "--with-words", "--excel")).isZero();
        assertThat(out.toString()).startsWith("\uFEFFsession,turn").contains(",'=Eleven days.\r\n");
        assertThat(run("csv", "--all")).isZero();
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void aCohortIsNamedByItsCode() {
        String code = AccessCode.random(new java.util.Random(7)).text().toLowerCase(java.util.Locale.ROOT);
        assertThat(run("xapi", "--cohort", code, "--home-page", "https://school.example.org/"))
                .isZero();
        assertThat(told().size()).isEqualTo(2);
        assertThat(told().at("/0/actor/account/homePage").stringValue()).isEqualTo("https://school.example.org/");
        assertThat(run("csv", "--cohort", new UUID(9, 1).toString())).isZero();
        assertThat(out.toString()).contains("3 B,on-the-stairs,en,0000,").contains(",with-her,");
        assertThat(run("xapi", "--all")).isZero();
        assertThat(told().size()).as("a talk and the course taken alone").isEqualTo(6);
        assertThat(run("csv", "--cohort", "K7QM")).isEqualTo(1);
        assertThat(err.toString()).contains("no cohort");
    }

    @Test
    void whatAStoreDidNotTakeGoesTheNextTime() throws Exception {
        AtomicInteger status = new AtomicInteger(403);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            JsonNode batch =
                    TongliJson.mapper().readTree(exchange.getRequestBody().readAllBytes());
            byte[] ids = TongliJson.line(batch.valueStream()
                            .map(one -> one.get("id").stringValue())
                            .toList())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status.get(), ids.length);
            exchange.getResponseBody().write(ids);
            exchange.close();
        });
        server.start();
        try {
            String lrs = "http://127.0.0.1:" + server.getAddress().getPort() + "/xapi";
            Path unsent = folder.resolve("data").resolve("xapi-unsent.jsonl");
            assertThat(run("xapi", "--all", "--lrs", lrs)).isEqualTo(1);
            assertThat(told().get("left").intValue()).isEqualTo(6);
            assertThat(err.toString()).contains("TONGLI_LRS_USER", "6 of the statements", unsent.toString());
            assertThat(unsent).exists();

            status.set(200);
            assertThat(run("xapi", "--lrs", lrs)).isZero();
            assertThat(told().get("sent").intValue()).isEqualTo(6);
            assertThat(unsent).doesNotExist();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aWrongCallIsExplained() {
        String[][] calls = {
            {"xapi"},
            {"xapi", talk, "--all"},
            {"xapi", "--all", "--lrs", "http://lrs.example.org/xapi"},
            {"xapi", "--all", "--lrs", "https://u:pw@lrs.example.org/xapi"},
            {"xapi", "--all", "--lrs", "https://lrs.example.org/xapi", "--xapi-version", "3"},
            {"xapi", "--all", "--home-page", "school"},
            {"xapi", "--all", "--mail", "wei"},
            {"xapi", "--cohort", "x", "--name", "Wei"},
            {"csv"},
            {"csv", talk, new UUID(1, 1).toString()},
            {"csv", "--all", "--with-words"}
        };
        for (String[] call : calls) {
            assertThat(run(call)).as(String.join(" ", call)).isEqualTo(2);
            assertThat(err.toString()).doesNotContain("pw@");
        }
        assertThat(run("xapi", new UUID(1, 1).toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no such session");
    }
}
