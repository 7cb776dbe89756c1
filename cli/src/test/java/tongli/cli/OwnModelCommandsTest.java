package tongli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnModelCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int call(String... arguments) {
        CommandLine tongli = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return tongli.execute(arguments);
    }

    private String file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines).toString();
    }

    @BeforeEach
    void moods() throws IOException {
        file("moods.tsv", Moods.lines());
    }

    private int trained(String... more) {
        List<String> call =
                new ArrayList<>(List.of("learn", "train", "--task", "mood", "--lang", "zh", "--model", "svm"));
        call.addAll(List.of("--data", folder.resolve("moods.tsv").toString()));
        call.addAll(List.of("--out", folder.resolve("run").toString()));
        call.addAll(List.of(more));
        return call(call.toArray(String[]::new));
    }

    @Test
    void newTextsAreReadByAModelOfOnesOwn() throws IOException {
        assertThat(trained("--features", "words+pos")).as(err.toString()).isZero();
        String input = file("new.jsonl", List.of("{\"id\":7,\"text\":\"他让我生气\"}", "{\"id\":8}"));
        Path answers = folder.resolve("answers.jsonl");
        assertThat(call(
                        "learn",
                        "predict",
                        "--model",
                        folder.resolve("run").toString(),
                        "--input",
                        input,
                        "--output",
                        answers.toString()))
                .isEqualTo(1);
        List<String> lines = Files.readAllLines(answers);
        JsonNode first = JSON.readTree(lines.get(0));
        assertThat(first.path("id").asInt()).isEqualTo(7);
        assertThat(first.path("task").asString()).isEqualTo("mood");
        assertThat(first.path("labels").get(0).asString()).isEqualTo("cross");
        assertThat(first.path("probabilities").path("cross").asDouble()).isGreaterThan(0.5);
        assertThat(JSON.readTree(lines.get(1)).path("error").asString()).contains("\"text\"");
    }

    @Test
    void aWayOfTrainingIsJudgedOnTextsThatItDidNotSee() {
        String data = folder.resolve("moods.tsv").toString();
        String runs = folder.resolve("runs").toString();
        List<String> call = new ArrayList<>(List.of("learn", "cross-validate", "--task", "mood", "--lang", "zh"));
        call.addAll(List.of("--model", "svm", "--data", data, "--out", runs));
        assertThat(call(call.toArray(String[]::new))).as(err.toString()).isZero();
        JsonNode told = JSON.readTree(out.toString());
        assertThat(told.path("texts").asInt()).isEqualTo(80);
        assertThat(told.path("macro_f1").asDouble()).isGreaterThan(0.85);
        assertThat(told.path("slices").size()).isEqualTo(5);

        call.addAll(List.of("--seed", "8"));
        assertThat(call(call.toArray(String[]::new))).isEqualTo(1);
        assertThat(err.toString()).contains("cross-validation.txt", "give another --out");

        call.addAll(List.of("--folds", "1"));
        assertThat(call(call.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString()).contains("--folds is 1");
    }

    @Test
    void linesWithoutTextAreToldOf() throws IOException {
        List<String> lines = new ArrayList<>(Moods.lines());
        lines.add("\tglad");
        lines.add(" \tcross");
        String moods = file("moods.tsv", lines);
        assertThat(trained()).as(err.toString()).isZero();
        assertThat(err.toString()).contains("2 lines without text left out");
        String dev = file("dev.tsv", List.of("text\tlabel", "真高兴\tglad", "\tglad", "好生气\tcross"));
        assertThat(trained("--dev", dev)).as(err.toString()).isZero();
        assertThat(err.toString()).contains("3 lines without text left out");
        StringBuffer said = err.getBuffer();
        said.setLength(0);
        String model = folder.resolve("run").toString();
        String[] evaluate = {"learn", "evaluate", "--task", "mood", "--lang", "zh", "--data", dev, "--model", model};
        assertThat(call(evaluate)).as(err.toString()).isZero();
        assertThat(err.toString()).contains("1 line without text left out");
        said.setLength(0);
        assertThat(compared("mood", dev, "--model", model, model)).isZero();
        assertThat(err.toString()).containsOnlyOnce("1 line without text left out");
        said.setLength(0);
        String runs = folder.resolve("runs").toString();
        String[] crossed = {
            "learn",
            "cross-validate",
            "--task",
            "mood",
            "--lang",
            "zh",
            "--model",
            "svm",
            "--data",
            moods,
            "--out",
            runs
        };
        assertThat(call(crossed)).as(err.toString()).isZero();
        assertThat(err.toString()).containsOnlyOnce("2 lines without text left out");
    }

    @Test
    void aTrainingThatIsCalledAgainSaysThatItGoesOn() {
        String[] train = {
            "learn",
            "train",
            "--task",
            "mood",
            "--lang",
            "zh",
            "--method",
            "head",
            "--epochs",
            "1",
            "--data",
            folder.resolve("moods.tsv").toString(),
            "--out",
            folder.resolve("run").toString()
        };
        assertThat(call(train)).as(err.toString()).isZero();
        assertThat(err.toString()).doesNotContain("going on");
        assertThat(call(train)).as(err.toString()).isZero();
        assertThat(err.toString()).containsPattern("going on from step (\\d+) of at most \\1\\R");
    }

    @Test
    void anOptionThatThereIsNotIsNoFurtherFile() {
        String data = folder.resolve("moods.tsv").toString();
        assertThat(call(
                        "learn",
                        "cross-validate",
                        "--task",
                        "m",
                        "--lang",
                        "zh",
                        "--out",
                        "x",
                        "--data",
                        data,
                        "--dev"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--dev");
    }

    @Test
    void anUnknownKindOfFeaturesIsAWrongCall() {
        assertThat(trained("--features", "letters")).isEqualTo(2);
        assertThat(err.toString()).contains("ngrams, words or words+pos");
    }

    @Test
    void spansAreToldByTheEncoderOnly() throws IOException {
        String data = file("tags.jsonl", List.of("{\"text\":\"我怕黑\",\"spans\":[]}"));
        String[] call = {
            "learn",
            "train",
            "--task",
            "tag",
            "--lang",
            "zh",
            "--data",
            data,
            "--out",
            folder.toString(),
            "--model",
            "svm"
        };
        assertThat(call(call)).isEqualTo(2);
        assertThat(err.toString()).contains("--model svm", "leave it out");
    }

    @Test
    void markedLinesThatAreWrongAreNamed() throws IOException {
        String data =
                file("tags.jsonl", List.of("{\"text\":\"我怕黑\",\"spans\":[{\"start\":1,\"end\":9,\"label\":\"cue\"}]}"));
        assertThat(call("learn", "train", "--task", "tag", "--lang", "zh", "--data", data, "--out", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("tags.jsonl:1: spans[0] is [1, 9)", "0 ≤ start < end ≤ 3");
    }

    @Test
    void aModelOfLabelsIsNotJudgedOnSpans() throws IOException {
        assertThat(trained()).as(err.toString()).isZero();
        String data = file("tags.jsonl", List.of("{\"text\":\"我怕黑\",\"spans\":[]}"));
        String model = folder.resolve("run").toString();
        assertThat(call("learn", "evaluate", "--task", "tag", "--lang", "zh", "--data", data, "--model", model))
                .isEqualTo(2);
        assertThat(err.toString()).contains("tells no spans; it tells mood");
    }

    @Test
    void noModelOfSpansShips() throws IOException {
        String data = file("tags.jsonl", List.of("{\"text\":\"我怕黑\",\"spans\":[]}"));
        assertThat(call("learn", "evaluate", "--task", "tag", "--lang", "zh", "--data", data))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--model");
    }

    private String ordered() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String rest = Integer.toString(i * 7919).repeat(3); // else the texts would be near duplicates
            lines.add("{\"text\":\"%s好累。怎么办?\",\"wants\":[\"vent\",\"ask\"]}".formatted(rest));
            lines.add("{\"text\":\"%s谢谢老师\",\"wants\":[\"thank\"]}".formatted(rest));
        }
        return file("ordered.jsonl", lines);
    }

    private int trainedInOrder(String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of("--ordered", "--labels"));
        options.addAll(List.of("wants", "--out", folder.resolve("run").toString()));
        options.addAll(List.of(more));
        return intents("train", ordered(), options.toArray(String[]::new));
    }

    private int intents(String verb, String data, String... more) {
        List<String> call =
                new ArrayList<>(List.of("learn", verb, "--task", "intents", "--lang", "zh", "--data", data));
        call.addAll(List.of(more));
        return call(call.toArray(String[]::new));
    }

    @Test
    void labelsInTheirOrderAreLearntJudgedAndTold() throws IOException {
        assertThat(trainedInOrder("--epochs", "2", "--batch", "4"))
                .as(err.toString())
                .isZero();
        String model = folder.resolve("run").toString();
        assertThat(folder.resolve("run").resolve("card.md")).content().contains("# intents, in order (zh)");
        StringBuffer printed = out.getBuffer();
        printed.setLength(0);
        assertThat(intents("evaluate", ordered(), "--labels", "wants", "--model", model))
                .as(err.toString())
                .isZero();
        JsonNode report = JSON.readTree(out.toString());
        assertThat(report.path("texts").asInt()).isEqualTo(24);
        assertThat(report.path("exact").path("total").asInt()).isEqualTo(24);
        printed.setLength(0);
        String input = file("new.txt", List.of("好累。怎么办?"));
        assertThat(call("learn", "predict", "--model", model, "--input", input))
                .as(err.toString())
                .isZero();
        JsonNode told = JSON.readTree(out.toString());
        assertThat(told.path("task").asString()).isEqualTo("intents");
        assertThat(told.path("labels").size())
                .isPositive()
                .isEqualTo(told.path("probabilities").size());
        for (String option : List.of("--coverage", "--confusion", "--by", "--answers")) {
            assertThat(intents("evaluate", ordered(), "--model", model, option, "x"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains(option + " goes with labels that have no order");
        }
        assertThat(call("learn", "predict", "--model", model, "--task", "mood", "--input", input))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--task is mood, but the model tells intents in order");
        assertThat(call(
                        "learn",
                        "evaluate",
                        "--task",
                        "intents",
                        "--lang",
                        "en",
                        "--data",
                        ordered(),
                        "--model",
                        model))
                .isEqualTo(2);
        assertThat(err.toString()).contains("the model reads zh");
        String strange = file("strange.jsonl", List.of("{\"text\":\"嗯\",\"wants\":[\"nod\"]}"));
        assertThat(intents("evaluate", strange, "--labels", "wants", "--model", model))
                .isEqualTo(2);
        assertThat(err.toString()).contains("does not know the labels nod; it knows ask, thank, vent");
        printed.setLength(0);
        Path graph = folder.resolve("m.onnx");
        assertThat(call("learn", "export", "--model", model, "--out", graph.toString()))
                .as(err.toString())
                .isZero();
        JsonNode head = JSON.readTree(out.toString()).path("heads").get(0);
        assertThat(head.path("output").asString()).isEqualTo("logits.intents");
        assertThat(head.path("labels").get(0).asString()).isEqualTo("(end)");
        assertThat(graph).isNotEmptyFile();
    }

    private int compared(String task, String data, String... more) {
        List<String> call = new ArrayList<>(
                List.of("learn", "compare", "--task", task, "--lang", "zh", "--data", data, "--samples", "100"));
        call.addAll(List.of(more));
        return call(call.toArray(String[]::new));
    }

    @Test
    void modelsOfLabelsInOrderAreCompared() throws IOException {
        assertThat(trainedInOrder("--method", "head", "--epochs", "1"))
                .as(err.toString())
                .isZero();
        String run = folder.resolve("run").toString();
        out.getBuffer().setLength(0);
        assertThat(compared("intents", ordered(), "--labels", "wants", "--model", run, run))
                .as(err.toString())
                .isZero();
        JsonNode told = JSON.readTree(out.toString());
        assertThat(told.path("texts").asInt()).isEqualTo(24);
        for (String figure : List.of("exact", "micro_f1")) {
            assertThat(told.path(figure).path("first").isNumber()).isTrue();
            assertThat(told.path(figure).path("p").asDouble()).isEqualTo(1);
        }

        String strange = file("strange.jsonl", List.of("{\"text\":\"嗯\",\"wants\":[\"nod\"]}"));
        assertThat(compared("intents", strange, "--labels", "wants", "--model", run, run))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("model.safetensors: the model does not know the labels nod; it knows ask, thank, vent");
        assertThat(compared("intents", ordered(), "--by", "kind", "--model", run, run))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--by goes with labels that have no order");
        assertThat(compared("mood", ordered(), "--model", run, run)).isEqualTo(2);
        assertThat(err.toString()).contains("--task is mood, but the model tells intents in order");
        assertThat(compared("intents", ordered(), "--model", run)).isEqualTo(2);
        assertThat(err.toString()).contains("labels in their order, and none that does ships; give --model two files");
        assertThat(compared("intents", file("none.jsonl", List.of()), "--model", run, run))
                .isEqualTo(1);
        assertThat(err.toString()).contains("none.jsonl: no text in it");
    }

    @Test
    void modelsOfSpansAreComparedAndNotWithOthers() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add("{\"text\":\"%s怕\",\"spans\":[{\"start\":0,\"end\":2,\"label\":\"cue\"}]}"
                    .formatted(1000 + i * 7919));
        }
        String data = file("tags.jsonl", lines);
        String tags = folder.resolve("tags").toString();
        String[] train = {
            "learn",
            "train",
            "--task",
            "tag",
            "--lang",
            "zh",
            "--method",
            "head",
            "--epochs",
            "1",
            "--data",
            data,
            "--out",
            tags
        };
        assertThat(call(train)).as(err.toString()).isZero();
        out.getBuffer().setLength(0);
        assertThat(compared("tag", data, "--format", "table", "--model", tags, tags))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("F1, both ends right 0.", "F1, overlapping 0.", "on 12 texts: +0.000");

        assertThat(trained()).as(err.toString()).isZero();
        String moods = folder.resolve("run").toString();
        assertThat(compared("tag", data, "--model", tags, moods)).isEqualTo(2);
        assertThat(err.toString()).contains("the first model tells spans and the second labels of whole texts");
        assertThat(compared("tag", data, "--text", "t", "--model", tags, tags)).isEqualTo(2);
        assertThat(err.toString()).contains("--text goes with labels of whole texts");
        out.getBuffer().setLength(0);
        assertThat(compared("mood", folder.resolve("moods.tsv").toString(), "--model", moods, moods))
                .as(err.toString())
                .isZero();
        assertThat(JSON.readTree(out.toString()).path("first_macro_f1").asDouble())
                .isGreaterThan(0.85);
    }

    @Test
    void whatDoesNotGoWithAnOrderIsRefused() throws IOException {
        assertThat(trainedInOrder("--model", "svm")).isEqualTo(2);
        assertThat(err.toString()).contains("--model svm tells labels of whole texts; for --ordered leave it out");
        assertThat(trainedInOrder("--augment", "eda")).isEqualTo(2);
        assertThat(err.toString()).contains("--augment goes with labels that have no order");
        assertThat(trainedInOrder("--labels", "a,b")).isEqualTo(2);
        assertThat(err.toString()).contains("columns");
        String tags = file("tags.jsonl", List.of("{\"text\":\"我怕黑\",\"spans\":[]}"));
        assertThat(call(
                        "learn",
                        "train",
                        "--task",
                        "tag",
                        "--ordered",
                        "--lang",
                        "zh",
                        "--data",
                        tags,
                        "--out",
                        folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--task tag marks spans");
    }

    @Test
    void oneTextIsNotEnoughToLearnAnOrderFrom() throws IOException {
        String one = file("one.tsv", List.of("text\tlabel", "好累。怎么办?\tvent>ask"));
        assertThat(intents(
                        "train",
                        one,
                        "--ordered",
                        "--out",
                        folder.resolve("run").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("it holds only 1 different texts, or lines answered; give at least 10");
        String all = file("all.tsv", List.of("text\tlabel", "好累。怎么办?\t"));
        assertThat(intents(
                        "train",
                        all,
                        "--ordered",
                        "--out",
                        folder.resolve("run").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("all.tsv:2: the list of labels is empty");
        String strange = file("strange.jsonl", List.of("{\"text\":\"嗯\",\"wants\":[\"nod\"]}"));
        assertThat(trainedInOrder("--dev", strange)).isEqualTo(1);
        assertThat(err.toString())
                .contains("have the labels nod, which no training text has; those have ask, thank, vent");
    }

    private int pruned(String model, String data, String out, String... more) {
        List<String> call = new ArrayList<>(List.of("learn", "prune", "--model", model, "--data", data));
        call.addAll(List.of("--out", folder.resolve(out).toString()));
        call.addAll(List.of(more));
        return call(call.toArray(String[]::new));
    }

    @Test
    void aModelOfFewerLayersIsPrunedAndReads() throws IOException {
        String moods = folder.resolve("moods.tsv").toString();
        String run = folder.resolve("run").toString();
        String[] train = {
            "learn",
            "train",
            "--task",
            "mood",
            "--lang",
            "zh",
            "--layers",
            "1",
            "--epochs",
            "2",
            "--data",
            moods,
            "--out",
            run
        };
        assertThat(call(train)).as(err.toString()).isZero();
        assertThat(folder.resolve("run").resolve("card.md")).content().contains("| layers | `1 of 4` |");
        out.getBuffer().setLength(0);
        assertThat(pruned(run, moods, "small/model.safetensors"))
                .as(err.toString())
                .isZero();
        JsonNode told = JSON.readTree(out.toString());
        assertThat(told.path("tokens").asInt()).isEqualTo(21_128);
        assertThat(told.path("kept").asInt()).isBetween(8_000, 9_500);
        assertThat(told.path("unknown_after").asDouble())
                .isEqualTo(told.path("unknown_before").asDouble());
        assertThat(told.path("int8_bytes_after").asLong())
                .isLessThan(told.path("int8_bytes_before").asLong() - (5 << 20));
        String small = folder.resolve("small").toString();
        out.getBuffer().setLength(0);
        String input = file("new.txt", List.of("生气"));
        assertThat(call("learn", "predict", "--model", run, "--input", input)).isZero();
        String before = out.toString();
        out.getBuffer().setLength(0);
        assertThat(call("learn", "predict", "--model", small, "--input", input)).isZero();
        assertThat(out.toString()).isEqualTo(before);
        assertThat(pruned(small, moods, "smaller.safetensors")).isEqualTo(2);
        assertThat(err.toString()).contains("--model: its vocabulary is pruned already; prune the model that");
        assertThat(pruned(run, folder.resolve("none.txt").toString(), "x")).isEqualTo(1);
        assertThat(err.toString()).contains("none.txt: there is no such file");
        assertThat(pruned(run, moods, "x", "--text", "body")).isEqualTo(1);
        assertThat(err.toString()).contains("name it with --text");
        assertThat(pruned(run, moods, "run/model.safetensors")).isEqualTo(2);
        assertThat(err.toString()).contains("--out is the model itself");
        assertThat(pruned(run, moods, "small")).isEqualTo(2);
        assertThat(err.toString()).contains("--out is a folder; give the file");
    }

    @Test
    void onlyAModelOverTheEncoderIsPruned() {
        assertThat(trained()).as(err.toString()).isZero();
        String moods = folder.resolve("moods.tsv").toString();
        assertThat(pruned(folder.resolve("run").toString(), moods, "small.safetensors"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("a model of svm", "only models over the encoder");
        assertThat(pruned(folder.resolve("none").toString(), moods, "small.safetensors"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("does not exist");
    }

    @Test
    void aModelThatIsNotThereIsNamed() throws IOException {
        String input = file("new.txt", List.of("我怕黑"));
        assertThat(call("learn", "predict", "--model", folder.resolve("none").toString(), "--input", input))
                .isEqualTo(1);
        assertThat(err.toString()).contains("does not exist");
    }
}
