package tongli.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.terminal.TerminalCall;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class TrialCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int trial(String... arguments) {
        return TerminalCall.of(new TrialCommand(), out, err, arguments);
    }

    private int begin(String... more) {
        List<String> call = new ArrayList<>(List.of("new", dir(), "--name", "Spring", "--hypothesis", "It helps"));
        call.addAll(List.of("--outcome", "score", "--what", "a mark", "--seed", "7", "--format", "json"));
        call.addAll(Arrays.asList(more));
        return trial(call.toArray(String[]::new));
    }

    private String dir() {
        return folder.resolve("spring").toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private JsonNode json() {
        return TongliJson.mapper().readTree(out.toString());
    }

    private String people(int many) throws IOException {
        StringBuilder csv = new StringBuilder("id,class\n");
        for (int i = 1; i <= many; i++) {
            csv.append("学员%d,%s%n".formatted(i, i % 2 == 0 ? "day" : "evening"));
        }
        return file("people.csv", csv.toString());
    }

    /** 50 and a remainder of the line, four more with feedback, by code; the first line is left out, the second is blank. */
    private String outcomes() throws IOException {
        List<String> assigned = Files.readAllLines(folder.resolve("spring/assignment.csv"));
        StringBuilder csv = new StringBuilder("code,score,before,measured,remark\n");
        for (int i = 2; i < assigned.size(); i++) {
            String[] fields = assigned.get(i).split(",");
            int score = 50 + i % 7 + (fields[3].equals("practice_with_feedback") ? 4 : 0);
            csv.append("%s,%s,%d,2999-01-01,\"a, b\"%n".formatted(fields[1], i == 2 ? "" : score, 40 + i % 5));
        }
        return file("scores.csv", csv.toString());
    }

    @Test
    void aTrialsNameIsOneLine() throws IOException {
        assertThat(trial(
                        "new",
                        dir(),
                        "--name",
                        "Spring\n  course",
                        "--hypothesis",
                        "It\r\nhelps",
                        "--outcome",
                        "score",
                        "--what",
                        "a mark"))
                .isZero();
        assertThat(Files.readString(folder.resolve("spring/trial.yaml"))).contains("Spring course", "It helps");
    }

    @Test
    void aTrialGoesFromItsQuestionToItsAnswer() throws IOException {
        assertThat(begin("--range", "0,100", "--baseline", "before", "--stratify", "class"))
                .as(err.toString())
                .isZero();
        assertThat(json().get("primary_analysis").asString()).isEqualTo("ancova");
        assertThat(trial("assign", dir(), "--participants", people(30), "--format", "json"))
                .as(err.toString())
                .isZero();
        assertThat(json().get("practice_only").asInt()
                        + json().get("practice_with_feedback").asInt())
                .isEqualTo(30);
        assertThat(trial("register", dir(), "--format", "json"))
                .as(err.toString())
                .isZero();
        String seal = json().get("seal").asString();
        assertThat(trial("analyse", dir(), "--outcomes", outcomes(), "--seal", seal, "--format", "json"))
                .as(err.toString())
                .isZero();
        JsonNode found = json();
        assertThat(found.get("adjusted").get("value").asDouble()).isCloseTo(4, within(1.5));
        assertThat(found.get("adjusted").get("low").asDouble()).isPositive();
        assertThat(found.get("hedges_g").get("low").asDouble())
                .isLessThan(found.get("hedges_g").get("high").asDouble());
        int missing = 0;
        for (JsonNode arm : found.get("arms")) {
            assertThat(arm.get("assigned").asInt())
                    .isEqualTo(arm.get("seen").asInt() + arm.get("missing").asInt());
            missing += arm.get("missing").asInt();
        }
        assertThat(missing).isEqualTo(2);
        assertThat(found.get("if_missing_did_worse")).isNotEmpty();
        assertThat(found.get("look").asInt()).isEqualTo(1);
        assertThat(trial("analyse", dir(), "--outcomes", outcomes(), "--seal", "0000"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("not the published one");
    }

    @Test
    void itIsToldInBothLanguages() throws IOException {
        begin();
        trial("assign", dir(), "--participants", people(16));
        trial("register", dir(), "--format", "table", "--lang", "zh");
        assertThat(out.toString()).contains("已登记");
        for (String language : List.of("zh", "en")) {
            assertThat(trial("analyse", dir(), "--outcomes", outcomes(), "--format", "table", "--lang", language))
                    .isZero();
            assertThat(out.toString()).contains(language.equals("zh") ? "有反馈的一组" : "With feedback people");
            assertThat(out.toString())
                    .contains("Hedges' g", language.equals("zh") ? "95% 置信区间" : "95 %.")
                    .doesNotContain("%s", "%d", "%%");
        }
    }

    @Test
    void theStepsCannotBeTakenInAnotherOrderOrTwice() throws IOException {
        assertThat(trial("register", dir())).isEqualTo(1);
        assertThat(err.toString()).contains("trial new");
        begin();
        assertThat(begin()).isEqualTo(1);
        assertThat(trial("register", dir())).isEqualTo(1);
        assertThat(err.toString()).contains("trial assign");
        trial("assign", dir(), "--participants", people(16));
        assertThat(trial("assign", dir(), "--participants", people(16))).isEqualTo(1);
        assertThat(err.toString()).contains("randomised already");
        assertThat(trial("analyse", dir(), "--outcomes", outcomes())).isEqualTo(1);
        assertThat(err.toString()).contains("register the trial before any outcome is seen");
        trial("register", dir());
        assertThat(trial("register", dir())).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be changed");
        Path protocol = folder.resolve("spring/trial.yaml");
        Files.writeString(protocol, Files.readString(protocol).replace("It helps", "It harms"));
        assertThat(trial("analyse", dir(), "--outcomes", outcomes())).isEqualTo(1);
        assertThat(err.toString()).contains("trial.yaml was changed after the trial was registered");
    }

    @Test
    void aWrongCallIsExplained() throws IOException {
        assertThat(trial("new", dir(), "--name", "x")).isEqualTo(2);
        assertThat(begin("--blocks", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("a block of 3 cannot hold both arms equally often");
        assertThat(begin("--range", "5")).isEqualTo(2);
        assertThat(begin("--baseline", "score")).isEqualTo(2);
        assertThat(begin("--stratify", "site")).isZero();
        assertThat(trial("assign", dir(), "--participants", people(16))).isEqualTo(2);
        assertThat(err.toString()).contains("has no field \"site\"");
        assertThat(trial("simulate", "--n", "3")).isEqualTo(2);
        assertThat(trial("simulate", "--dropouts", "2")).isEqualTo(2);
        assertThat(trial("simulate", "--leaving", "why")).isEqualTo(2);
        assertThat(err.toString()).contains("chance, baseline or outcome");
    }

    @Test
    void everyRowThatCannotBeReadIsNamed() throws IOException {
        begin();
        assertThat(trial("assign", dir(), "--participants", file("bad.csv", "id\n=1+1\n\"a,b\"\n")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("bad.csv:2: the id must be", "bad.csv:3: the id must be");
        trial("assign", dir(), "--participants", people(16));
        trial("register", dir());
        String bad = file("scores.csv", "code,score,measured\nx,many,\ny,1,soon\n");
        assertThat(trial("analyse", dir(), "--outcomes", bad)).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "scores.csv:2: the field \"score\" is no number",
                        "scores.csv:3: the field \"measured\" is no date");
        assertThat(trial("analyse", dir(), "--outcomes", file("scores.csv", "code,mark\nx,1\n")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("has no field \"score\"");
    }

    @Test
    void madeUpTrialsTellHowOftenTheIntervalsHoldTheEffect() {
        String[] call = {"simulate", "--runs", "40", "--effect", "0.5", "--n", "40", "--seed", "7"};
        assertThat(trial(with(call, "--format", "json", "--at-least", "0.9"))).isZero();
        String first = out.toString();
        assertThat(json().get("hedges_g").get("held").asInt()).isBetween(36, 40);
        assertThat(json().get("adjusted").get("truth").asDouble()).isEqualTo(5);
        assertThat(trial(with(call, "--format", "json"))).isZero();
        assertThat(out.toString()).isEqualTo(first);
        assertThat(trial(with(call, "--format", "table", "--at-least", "1"))).isEqualTo(1);
        assertThat(out.toString()).contains("| Hedges' g | 0.50 |");
    }

    private static String[] with(String[] call, String... more) {
        String[] all = Arrays.copyOf(call, call.length + more.length);
        System.arraycopy(more, 0, all, call.length, more.length);
        return all;
    }
}
