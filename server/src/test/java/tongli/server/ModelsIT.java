package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tongli.perception.registry.Act;
import tongli.perception.registry.Canary;
import tongli.perception.registry.CanaryBounds;
import tongli.perception.registry.Decision;
import tongli.perception.registry.GateFigure;
import tongli.perception.registry.GateNote;
import tongli.perception.registry.ModelRegistry;
import tongli.practice.Given;
import tongli.server.TestServer.Answer;
import tongli.server.model.ModelSettings;
import tongli.server.model.Promoter;
import tongli.server.security.Access;
import tongli.server.storage.StoragePlace;
import tools.jackson.databind.JsonNode;

/** Registered models over real HTTP: real encoders, real swaps; what measures them is a fake. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ModelsIT {
    private static final String TEXT = "{\"task\":\"mood\",\"language\":\"en\",\"text\":\"I had a long day.\"}";

    @TempDir
    Path folder;

    private ModelRegistry registry = new ModelRegistry(Path.of(""), Optional.empty(), InstantSource.system());
    private String calm = "";
    private String angry = "";

    @BeforeEach
    void register() throws IOException {
        registry = new ModelRegistry(folder.resolve("registry"), Optional.empty(), InstantSource.system());
        calm = ConstantModel.registered(registry, folder, "calm");
        angry = ConstantModel.registered(registry, folder, "angry");
        Files.writeString(Files.createDirectories(folder.resolve("gates")).resolve("mood-en.yaml"), "format: 1\n");
    }

    /** Lets everything pass but what is to answer a quarter. */
    private static Decision promote(ModelRegistry registry, Promoter.Asked asked, IntConsumer progress)
            throws IOException {
        progress.accept(500);
        String digest = asked.model().digest();
        boolean passes = asked.share() != 0.25;
        GateFigure gate = GateFigure.atLeast("macro_f1", passes ? 0.7 : 0.3, 0.5, GateNote.of("texts", 10));
        return registry.decide(
                asked.model().slot(),
                passes ? Act.PROMOTED : Act.REFUSED,
                asked.who(),
                Optional.of(digest),
                asked.why(),
                List.of(gate),
                now -> passes ? now.serving(digest) : now);
    }

    private ServerOptions options(Access access) {
        return new ServerOptions(
                        0,
                        StoragePlace.in(folder.resolve("data")),
                        access,
                        () -> Given.PARTS,
                        InstantSource.system(),
                        false)
                .reading(new ModelSettings(
                        folder.resolve("registry"),
                        folder.resolve("gates"),
                        Optional.empty(),
                        Optional.of(ModelsIT::promote)));
    }

    private static void until(BooleanSupplier met) {
        while (!met.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static JsonNode model(JsonNode shelf, String digest) {
        return shelf.get("slots")
                .valueStream()
                .flatMap(slot -> slot.get("models").valueStream())
                .filter(model -> model.get("id").asString().equals(digest))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode ended(Guest guest, Answer taken) {
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(202);
        String job = "/jobs/" + taken.at("/id");
        until(() -> List.of("done", "failed").contains(guest.get(job).at("/state")));
        return guest.get(job + "/result").json();
    }

    @Test
    void anOperatorPromotesByAJobAndRollsBackAndTheLogHasBoth() {
        try (TestServer server = new TestServer(options(Access.accounts()))) {
            Guest olga = Guest.invited(server, server.firstInvitation(), "olga");
            Guest ann = olga.invites("ann", "instructor");
            assertThat(ann.get("/models").at("/type")).isEqualTo("/problems/not-allowed");
            assertThat(ann.send("POST", "/models/rollback", Map.of("slot", "mood.en"))
                            .status())
                    .isEqualTo(403);
            JsonNode shelf = olga.get("/models").json();
            assertThat(shelf.at("/gates/0").asString()).isEqualTo("mood-en");
            assertThat(model(shelf, calm).get("state").asString()).isEqualTo("candidate");
            assertThat(model(shelf, calm).at("/figures/macro_f1").asDouble()).isEqualTo(0.5);
            assertThat(olga.send("POST", "/models/rollback", Map.of("slot", "mood.en"))
                            .at("/type"))
                    .isEqualTo("/problems/nothing-promoted");

            for (String gates : List.of("../gates/mood-en", "other", "mood-en.yaml")) {
                assertThat(olga.send("POST", "/models/" + calm + "/promotion", Map.of("gates", gates))
                                .at("/type"))
                        .isEqualTo("/problems/invalid-field");
            }
            assertThat(olga.send("POST", "/models/00000000/promotion", Map.of("gates", "mood-en"))
                            .at("/type"))
                    .isEqualTo("/problems/unknown-model");

            JsonNode refused = ended(
                    olga,
                    olga.send(
                            "POST",
                            "/models/" + calm + "/promotion",
                            Map.of("gates", "mood-en", "step", "canary", "share", 0.25)));
            assertThat(refused.at("/decision/act").asString()).isEqualTo("refused");
            assertThat(refused.at("/decision/gates/0/passed").asBoolean()).isFalse();
            assertThat(model(olga.get("/models").json(), calm)
                            .at("/gates/0/note")
                            .asString())
                    .isEqualTo("10 texts");
            JsonNode inChinese = server.send(olga.request("/models")
                            .header("Accept-Language", "zh-CN,en;q=0.5")
                            .GET())
                    .json();
            assertThat(model(inChinese, calm).at("/gates/0/note").asString()).isEqualTo("10 条文字");

            JsonNode done = ended(
                    olga,
                    olga.send(
                            "POST",
                            "/models/" + calm.substring(0, 12) + "/promotion",
                            Map.of("gates", "mood-en", "why", "spr\u0000i\u202Eng")));
            assertThat(done.at("/decision/act").asString()).isEqualTo("promoted");
            assertThat(done.at("/decision/why").asString()).isEqualTo("spring");
            assertThat(done.at("/decision/who").asString())
                    .isEqualTo(olga.get("/who").at("/id"));
            until(() -> ann.send("POST", "/analyze/own", Map.of("task", "mood", "text", "Hello there."))
                            .status()
                    == 200);
            Answer read = ann.send("POST", "/analyze/own", Map.of("task", "mood", "text", "Hello there."));
            assertThat(read.at("/dominant")).isEqualTo("calm");
            assertThat(read.at("/model/id")).isEqualTo("mood.en");
            assertThat(read.at("/model/version")).isEqualTo(calm.substring(0, 12));
            JsonNode here = model(olga.get("/models").json(), calm);
            assertThat(here.get("state").asString()).isEqualTo("serving");
            assertThat(here.at("/here/requests").asLong()).isGreaterThanOrEqualTo(2);
            assertThat(olga.get("/models/" + calm).at("/card")).isEqualTo("# Always calm");

            Answer back =
                    olga.send("POST", "/models/rollback", Map.of("slot", "mood.en", "why", "too\u0007 calm\u202E"));
            assertThat(back.at("/act")).isEqualTo("rolled_back");
            assertThat(back.at("/why")).isEqualTo("too calm");
            assertThat(back.json().get("serving").isNull()).isTrue();
            assertThat(olga.get("/audit")
                            .json()
                            .get("entries")
                            .valueStream()
                            .map(entry -> entry.get("action").asString()))
                    .containsSubsequence("model_rolled_back", "model_promoted", "model_refused");
        }
    }

    @Test
    void noRequestFailsWhileTwentySwapsHappenUnderIt() throws Exception {
        serve(calm);
        try (TestServer server = new TestServer(options(Access.local()))) {
            until(() -> server.post("/analyze/own", TEXT).status() == 200);
            Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
            ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
            AtomicBoolean over = new AtomicBoolean();
            List<Thread> askers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread asker = new Thread(() -> {
                    while (!over.get()) {
                        Answer answer = server.post("/analyze/own", TEXT);
                        if (answer.status() != 200) {
                            failures.add(answer.response().body());
                        }
                        String version = answer.at("/model/version");
                        String says = answer.at("/dominant");
                        answers.computeIfAbsent(version + " " + says, seen -> new AtomicInteger())
                                .incrementAndGet();
                    }
                });
                askers.add(asker);
                asker.start();
            }
            for (int swap = 0; swap < 20; swap++) {
                String next = swap % 2 == 0 ? angry : calm;
                serve(next);
                until(() ->
                        server.post("/analyze/own", TEXT).at("/model/version").equals(next.substring(0, 12)));
            }
            over.set(true);
            for (Thread asker : askers) {
                asker.join();
            }
            assertThat(failures).isEmpty();
            assertThat(answers.keySet())
                    .isEqualTo(Set.of(calm.substring(0, 12) + " calm", angry.substring(0, 12) + " angry"));
        }
    }

    private void serve(String digest) throws IOException {
        registry.decide(
                ConstantModel.MOOD,
                Act.PROMOTED,
                "ann",
                Optional.of(digest),
                "",
                List.of(),
                now -> now.serving(digest));
    }

    @Test
    void aCanaryThatIsTooSlowIsWithdrawnWithoutAnybodyAsking() throws IOException {
        serve(calm);
        registry.decide(
                ConstantModel.MOOD,
                Act.CANARIED,
                "ann",
                Optional.of(angry),
                "",
                List.of(),
                now -> now.withCanary(new Canary(angry, 0.5, new CanaryBounds(5, 1, 0.0001))));
        try (TestServer server = new TestServer(options(Access.local()))) {
            int[] texts = {0};
            until(() -> {
                server.post("/analyze/own", TEXT.replace("long", "long " + texts[0]++));
                return model(server.get("/models").json(), angry)
                        .get("state")
                        .asString()
                        .equals("candidate");
            });
        }
        Decision last = registry.decisions().get(registry.decisions().size() - 1);
        assertThat(last.act()).isEqualTo(Act.WITHDRAWN);
        assertThat(last.who()).isEqualTo("server");
        assertThat(last.why()).contains("95th percentile");
        assertThat(registry.standing(ConstantModel.MOOD).serving()).contains(calm);
    }
}
