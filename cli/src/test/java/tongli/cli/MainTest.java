package tongli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tongli.cli.terminal.LlmOptions;
import tongli.cli.terminal.WorkFailed;
import tongli.perception.encoder.GraphCache;
import tongli.server.storage.StoragePlace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine tongli = Main.commandLine()
            .addSubcommand(new Refused())
            .addSubcommand(new Broken())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));

    @Test
    void aWrongCallHasStatusTwoAndExplainsItselfOnStandardError() {
        assertThat(tongli.execute("docter")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("docter").contains("Did you mean: tongli doctor");
    }

    @Test
    void onlyACommandThatIsNearIsSuggestedElseAllAreNamed() {
        assertThat(tongli.execute("nope")).isEqualTo(2);
        assertThat(err.toString())
                .doesNotContain("Did you mean", "warm-up")
                .contains("\"nope\"", "demo, serve, scenarios, scenario, chat");
        err.getBuffer().setLength(0);
        tongli.execute("analyze", "txet", "x");
        assertThat(err.toString()).contains("Did you mean: tongli analyze text?");
        err.getBuffer().setLength(0);
        tongli.execute("demo", "--prot", "8080");
        assertThat(err.toString()).contains("Did you mean: --port?");
        err.getBuffer().setLength(0);
        tongli.execute("demo", "--colour");
        assertThat(err.toString()).doesNotContain("Did you mean");
    }

    @Test
    void wordsWithoutQuotesAreTooMany() {
        tongli.execute("analyze", "text", "hello", "there");
        assertThat(err.toString()).contains("Too many words; put a text with spaces in quotes.");
    }

    @Test
    void noCommandAtAllIsAWrongCall() {
        assertThat(tongli.execute()).isEqualTo(2);
        assertThat(err.toString()).contains("Name a command").contains("doctor").doesNotContain("warm-up");
    }

    @Test
    void aWrongCallIsExplainedInThreeLinesOfWhichTheLastSaysWhereToReadMore() {
        List<List<String>> calls = List.of(
                List.of(),
                List.of("analyze"),
                List.of("docter"),
                List.of("analyze", "text", "--lnag", "zh", "hello there"),
                List.of("analyze", "text", "hello", "there"),
                List.of("analyze", "text", "--input"),
                List.of("analyze", "risk", "hello", "--output", "x.jsonl"),
                List.of("analyze", "risk", "-_- hello"),
                List.of("chat", "--scenario", "none"),
                List.of("assess", "--context", "hello"),
                List.of("chat", "--scenario", "refund", "--seed", "x"),
                List.of("chat", "--from", "x"),
                List.of("demo", "--port", "99999"),
                List.of("persona", "validate", "--seeds", "0"),
                List.of("learn", "train"),
                List.of("doctor", "--format", "xml"));
        for (List<String> call : calls) {
            err.getBuffer().setLength(0);
            assertThat(tongli.execute(call.toArray(String[]::new)))
                    .as("%s", call)
                    .isEqualTo(2);
            List<String> lines = err.toString().lines().toList();
            assertThat(lines).as("%s", call).hasSizeLessThanOrEqualTo(3);
            assertThat(lines.get(0))
                    .startsWith("tongli: ")
                    .doesNotContain("hello")
                    .doesNotContain("java.");
            assertThat(lines.get(lines.size() - 1)).matches("See: tongli.* --help");
        }
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "learn evaluate --task basic --lang zh > --data FILE|DIR is missing. It is: Labelled texts (.tsv",
                "learn evaluate --task basic --lang zh > learn evaluate --task polarity --lang en --data posts.tsv",
                "learn train --task x --lang en --out o > --data FILE|DIR is missing. It is: Labelled texts (.tsv",
                "learn train --task x --lang en --out o > learn train --task mood --lang en --data mood.tsv --out",
                "learn train --task x --lang en > --out DIR and --data FILE|DIR are missing.",
                "learn evaluate --task basic --lang zh --data > learn evaluate --task polarity",
                "learn evaluate-reading --lang zh > --data FILE is missing. It is: The pairs.",
            })
    void whatAnOptionThatIsMissingWouldHoldIsSaidWithAnExample(String call, String told) {
        assertThat(tongli.execute(call.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(told);
        assertThat(err.toString().lines()).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --port 0 --data",
                "demo --port 0 --data",
                "doctor --data",
                "chat --scenario refund --data",
                "learn train --task x --lang en --data x.tsv --out",
                "learn train --task x --lang en --out x --data",
                "learn average --model a --model b --out",
                "learn prune --model a --data b --out",
                "learn evaluate-reading --lang en --data",
                "learn evaluate-epitome --data",
            })
    void anEmptyFolderIsRefusedWithTheReason(String call) {
        String option = call.substring(call.lastIndexOf(' ') + 1);
        for (String empty : new String[] {"", " "}) {
            err.getBuffer().setLength(0);
            List<String> words = new ArrayList<>(List.of(call.split(" ")));
            words.add(empty);
            assertThat(tongli.execute(words.toArray(String[]::new))).isEqualTo(2);
            assertThat(err.toString()).contains(option + " is empty", "variable");
        }
        assertThat(Path.of("database.key")).doesNotExist();
    }

    @Test
    void aDataFolderThatIsAFileIsSaid(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(tongli.execute("serve", "--port", "0", "--data", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains(file + " is a file");
        tongli.execute("doctor", "--format", "table", "--data", file.toString());
        assertThat(out.toString()).contains(file + " is a file");
    }

    @Test
    void everythingThatAConfigurationSaysWrongIsToldAndNothingIsStarted(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("tongli.yml"), "prot: 80\ndatabase:\n  user: ann\n");
        for (String command : new String[] {"serve", "doctor"}) {
            err.getBuffer().setLength(0);
            assertThat(tongli.execute(command, "--config", config.toString())).isEqualTo(1);
            assertThat(err.toString()).contains("\"prot\"");
        }
    }

    @Test
    void theDoctorSaysWhichDatabaseIsUsed(@TempDir Path folder) {
        tongli.execute("doctor", "--format", "table", "--data", folder.toString());
        assertThat(out.toString()).containsPattern("database +ok +H2 in " + folder);
    }

    @Test
    void theLimitsOfTextsAreTheServersInItsWords() {
        String told = "characters; at most %s are read at once. Shorten or split it.";
        assertThat(tongli.execute("assess", "--reply", "a".repeat(4_001))).isEqualTo(2);
        assertThat(err.toString()).contains("--reply has 4,001 " + told.formatted("4,000"));
        assertThat(tongli.execute("assess", "--reply", "a", "--context", "b".repeat(4_001)))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--context has 4,001 " + told.formatted("4,000"));
        assertThat(tongli.execute("analyze", "risk", "a".repeat(20_001))).isEqualTo(2);
        assertThat(err.toString()).contains("The text has 20,001 " + told.formatted("20,000"));
        assertThat(tongli.execute("analyze", "text", "a".repeat(100_001))).isEqualTo(2);
        assertThat(err.toString()).contains("The text has 100,001 " + told.formatted("100,000"));
        assertThat(tongli.execute("analyze", "risk", "--format", "json", "😀".repeat(20_000)))
                .isZero();
    }

    @Test
    void theLimitsOfTextsHoldForLinesToo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("in.txt"), "a".repeat(20_001) + "\nfine\n");
        assertThat(tongli.execute("analyze", "risk", "--input", file.toString()))
                .isEqualTo(1);
        JsonNode first =
                JsonMapper.shared().readTree(out.toString().lines().findFirst().orElseThrow());
        assertThat(first.get("error").asString())
                .isEqualTo(
                        "the field \"text\" has 20,001 characters; at most 20,000 are read at once. Shorten or split it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u200b\u3000\u200d", "\u0301"})
    void aTextThatShowsNothingIsBlankInEveryCommand(String blank) {
        assertThat(tongli.execute("analyze", "risk", blank)).isEqualTo(2);
        assertThat(tongli.execute("analyze", "text", blank)).isEqualTo(2);
        assertThat(tongli.execute("assess", "--reply", blank)).isEqualTo(2);
        assertThat(err.toString()).contains("The text is blank", "--reply is blank");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "analyze text --lang fr x > --lang is \"fr\"; it must be auto, zh or en.",
                "analyze text --taxonomy x y > --taxonomy is \"x\"; it must be polarity, basic or fine.",
                "analyze text --tier quick y > --tier is \"quick\"; it must be fast, cascade or full.",
                "analyze text --tier fast --taxonomy fine y > --tier fast tells no fine labels",
                "learn train --task basic --lang zh --data . --out x > --task must be emotion for a folder of sets",
                "learn evaluate --task basic --lang zh --data . --by label > --by goes with files of labelled texts; leave it out",
                "learn train --task emotion --lang zh --data . --out o --dev d.tsv > --dev goes with files of labelled texts",
                "learn train --task emotion --lang zh --data . --out o --model svm > --model goes with files of labelled texts",
                "learn train --task x --lang zh --data f.tsv --out o --model cnn > --model is \"cnn\"; it must be svm, forest,",
                "learn train --task x --lang zh --data f.tsv --out o --model svm --method lora > --method does not go with --model svm; leave it out, or choose --model encoder.",
                "learn train --task x --lang zh --data f.tsv --out o --model forest --epochs 2 > --epochs does not go with --model forest; leave it out, or choose --model mlp, lstm, bilstm, encoder.",
                "learn train --task x --lang zh --data f.tsv --out o --epochs 0 > --epochs is 0; give a number from 1 to 1,000, or leave it out",
                "learn train --task emotion --lang zh --data . --out o --epochs 0 > --epochs is 0; give a number from 1",
                "learn train --task x --lang zh --data f.tsv --out o --rate NaN > --rate is NaN; give a number from",
                "learn train --task x --lang zh --data f.tsv --out o --smoothing 0.6 > --smoothing is 0.6; give a number from 0 to 0.5",
                "learn train --task x --lang zh --data f.tsv --out o --momentum 0.5 > --momentum goes with --optimizer sgd; leave it out",
                "learn train --task x --lang zh --data f.tsv --out o --freeze lower:5 > --freeze is \"lower:5\"; it must be none, embeddings, lower:1 to lower:4",
                "learn train --task x --lang en --data f.tsv --out o --method full --rank 8 > --rank does not go with --method full; leave it out, or choose --method lora.",
                "learn train --task x --lang en --data f.tsv --out o --method lora --rank 300 > --rank is 300",
                "learn train --task x --lang en --data f.tsv --out o --method lora --freeze embeddings > --freeze has nothing to keep with --method lora",
                "learn train --task x --lang zh --data f.tsv --out o --fgm 1 > --fgm has nothing to push where only the head learns; leave it out, or",
                "learn train --task emotion --lang zh --data . --out o --fgm 1 > --fgm has nothing to push where only the head learns",
                "learn train --task x --lang zh --data f.tsv --out o --method full --freeze lower:4 --fgm 1 > --fgm has nothing to push",
                "learn train --task x --lang zh --data f.tsv --out o --layers 5 > --layers is 5; give a number from 1 to 4",
                "learn train --task x --lang en --data f.tsv --out o --model mlp --layers 0 > --layers is 0; give a number from 1 to 6",
                "learn train --task x --lang zh --data f.tsv --out o --model svm --layers 2 > --layers does not go with --model svm; leave it out, or choose --model mlp, encoder.",
                "learn train --task x --lang zh --data f.tsv --out o --method full --layers 2 --freeze lower:3 > --freeze is \"lower:3\"; it must be none, embeddings, lower:1 to lower:2",
                "learn train --task x --lang zh --data f.tsv --out o --method full --layers 2 --freeze lower:2 --fgm 1 > --fgm has nothing to push",
                "learn train --task emotion --lang zh --data . --out o --layers 2 > --layers goes with files of labelled texts",
                "learn prune --model m --data f.txt --out o --least 0 > --least is 0; give a number from 1 to 1,000,000",
                "learn train --task x --lang zh --data f.tsv --out o --encoder nowhere > neither encoder.safetensors nor model.safetensors is there; make one with ./tongli learn pretrain or learn train --lang zh",
                "learn pretrain --lang zh --data f.txt --out o --batch 64 --tokens 512 > --batch times --tokens is 32,768; it must be 16,384 at most",
                "learn train --task x --lang zh --data f.tsv --out o --model lstm --fgm 1 > --fgm does not go with --model lstm",
                "learn train --task x --lang zh --data f.tsv --out o --contrastive 0.5 > --contrastive has nothing to draw together where only the head learns",
                "learn train --task x --lang zh --data f.tsv --out o --method lora --contrastive 2 > --contrastive is 2.0; give a number from",
                "learn train --task x --lang zh --data f.tsv --out o --model svm --head-rate 0.1 > --head-rate does not go with --model svm",
                "learn few --task x --lang zh --data f.tsv --dev d.tsv --out o --ways hope > it must be head, lora, prefix, prototypes, zero-shot, self-training or consistency",
                "learn few --task x --lang zh --data f.tsv --dev d.tsv --out o --shots some > --shots is \"some\"; it must be N or all",
                "learn few --task x --lang zh --data f.tsv --dev d.tsv --out o --confidence 1 > --confidence is 1.0; give a number from 0 to",
                "learn few --task x --lang zh --data f.tsv --dev d.tsv --out o --patience 5 > --patience goes with --translator; leave it out",
                "learn few --task x --lang zh --data f.tsv --dev d.tsv --out o --translator x --augment eda > --augment and --translator both say texts in other words",
                "learn search --task x --lang zh --data f.tsv --out o --budget 3 > the budget is 3 passes, but two trials cost 5",
                "learn search --task x --lang zh --data f.tsv --out o --range rate=fast > rate is \"fast\"; give two numbers such as",
                "learn search --task x --lang zh --data f.tsv --out o --method full --search rank > --method full has no rank to search",
                "learn search --task x --lang zh --data f.tsv --out o --search hope > it must be rate, head-rate, rank, batch,",
                "learn train --task x --lang zh --data f.tsv --out o --strength 0.2 > --strength goes with --augment; leave it out",
                "learn train --task x --lang zh --data f.tsv --out o --augment eda --copies 0 > --copies is 0; give a number from 1 to 16",
                "learn train --task emotion --lang zh --data . --out o --augment eda > --augment goes with files of labelled texts",
                "learn continual --stream f.yaml --data . --out o --epochs 0 > --epochs is 0; give a number from 1 to 1,000",
                "learn continual --stream f.yaml --data . --out o --remedy hope > it must be naive, joint, ewc, replay, lwf, adapter or der",
                "learn continual --stream f.yaml --data . --out o --method full > --method full does not go with a stream; choose lora, adapter, prefix or head.",
                "learn continual --stream f.yaml --data . --out o --erase= > --erase is blank; give the name of a person.",
                "learn continual --stream f.yaml --data . --out o --memory 0 > --memory is 0; give a number from 1 to 1,000,000",
                "learn pretrain --lang zh --data f.txt --out o --epochs 0 > --epochs is 0; give a number from 1 to 1,000",
                "learn train --task x --lang zh --data f.tsv --out o --trees 5 > --trees does not go with --model encoder; leave it out, or choose --model forest.",
                "learn train --task x --lang zh --data f.tsv --out o --model svm --cost 0 > --cost is 0.0; it must be",
                "learn compare --task basic --lang zh --model m --data f.tsv --samples 5 > --samples is 5; it must be 100 to 1,000,000.",
                "learn evaluate --task brighter --lang zh --data . > --task must be emotion or one of polarity, basic, fine in zh",
                "analyze voice --spoken xx a.wav > --spoken is xx; it must be the code of a language, such as de, zh or en",
                "analyze multimodal --text a --voice a.wav --spoken 7 > --spoken is 7; it must be the code of a language",
                "chat --scenario a --seed x > --seed is \"x\"; it must be a whole number.",
                "chat --scenario a --seed 99999999999999999999 > --seed is 99999999999999999999, which is out of range; it must lie between -9223372036854775808 and 9223372036854775807.",
                "demo --port 99999999999 > --port is 99999999999, which is out of range; it must lie between 0 and 65535.",
                "course simulate --learners 999999999999 > --learners is 999999999999, which is out of range; it must lie between 10 and 10000.",
                "chat --scenario a --days 999999999999 > it must lie between 0 and 2147483647.",
                "report nope > \"nope\" is no id of a conversation, such as 123e4567-e89b-42d3-a456-426614174000; ./tongli export csv --all lists",
                "export xapi abc > \"abc\" is no id of a conversation",
                "export csv abc > \"abc\" is no id of a conversation",
                "export xapi --all --xapi-version 9 > --xapi-version is \"9\"; it must be one of 1.0.3, 2.0.0.",
                "demo --port x > --port is \"x\"; it must be a whole number."
            })
    void aWrongValueIsNamedWithThoseThatAreRight(String call, String said) {
        tongli.execute(call.split(" "));
        assertThat(err.toString()).contains(said);
    }

    @Test
    void aTextInNeitherLanguageIsReadWithAWarning() {
        String german = "Mir geht es nicht gut, ich kann nicht mehr.";
        assertThat(tongli.execute("analyze", "risk", "--format", "json", german))
                .isZero();
        assertThat(err.toString()).containsOnlyOnce("neither Chinese nor English");
        assertThat(out.toString()).doesNotContain("neither Chinese");
        err.getBuffer().setLength(0);
        tongli.execute("analyze", "risk", "--lang", "en", german);
        tongli.execute("analyze", "risk", "I am not well, I can't go on.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatNoTerminalShouldShowIsTakenOutOfATextBeforeItIsRead() {
        assertThat(tongli.execute("analyze", "risk", "--format", "json", "I am \u001b[2J\u202efine\u0000"))
                .isZero();
        assertThat(JsonMapper.shared().readTree(out.toString()).get("text").asString())
                .isEqualTo("I am [2Jfine");
    }

    @Test
    void failedWorkHasStatusOneAndNoStackTrace() {
        assertThat(tongli.execute("refuse")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().trim()).isEqualTo("tongli: the file is empty; name another");
    }

    @Test
    void debugShowsWhereTheWorkFailed() {
        assertThat(tongli.execute("refuse", "--debug")).isEqualTo(1);
        assertThat(err.toString()).contains("at tongli.cli.MainTest$Refused");
    }

    @Test
    void aFaultOfOursSaysSo() {
        assertThat(tongli.execute("break")).isEqualTo(1);
        assertThat(err.toString()).contains("unexpected IllegalStateException").contains("--debug");
    }

    @Test
    void everyCommandExplainsItself() {
        tongli.getSubcommands()
                .keySet()
                .forEach(name ->
                        assertThat(tongli.execute(name, "--help")).as(name).isZero());
    }

    /** The parser of options complains on standard error of a help that it cannot format. */
    @Test
    void theHelpOfEveryCommandAtEveryDepthIsPrintedWithoutAComplaint() {
        PrintStream standard = System.err;
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
        try {
            assertThat(helps(tongli)).isGreaterThan(20);
        } finally {
            System.setErr(standard);
        }
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).doesNotContain("%%", "%n");
    }

    private static int helps(CommandLine command) {
        assertThat(command.execute("--help"))
                .as(command.getCommandSpec().qualifiedName())
                .isZero();
        return 1
                + command.getSubcommands().values().stream()
                        .mapToInt(MainTest::helps)
                        .sum();
    }

    @Test
    void noHelpTextGoesOnInALineOfItsOwn() {
        assertThat(described(tongli))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).matches("(?s)[^a-z].*|[a-z]+: .*|tongli.*"));
    }

    /** All lines of descriptions but the first ones, which stand beside a name. */
    private static List<String> described(CommandLine command) {
        Stream<String[]> own = Stream.concat(
                Stream.of(command.getCommandSpec())
                        .map(spec -> spec.usageMessage().description()),
                command.getCommandSpec().args().stream().map(argument -> argument.description()));
        return Stream.concat(
                        own.flatMap(lines -> Stream.of(lines).skip(1)),
                        command.getSubcommands().values().stream().flatMap(inner -> described(inner).stream()))
                .toList();
    }

    @Test
    void theDoctorAsksTheLanguageModelThatIsNamed() {
        tongli.execute("doctor", "--llm-url", "http://127.0.0.1:1/v1", "--llm-model", "small", "--format", "json");
        assertThat(out.toString()).contains("small at 127.0.0.1:1 does not answer");
        out.getBuffer().setLength(0);
        tongli.execute("doctor", "--llm-url", "http://127.0.0.1:1/v1", "--format", "json");
        assertThat(out.toString()).contains("an address and no name");
    }

    @Test
    void theDoctorAnswersInJsonForPrograms() {
        tongli.execute("doctor", "--format", "json");
        var answer = JsonMapper.shared().readTree(out.toString());
        assertThat(answer.get("checks").findValuesAsString("name"))
                .contains("java", "encoder-zh", "encoder-en", "web-app");
    }

    @Test
    void theDoctorTellsOfTheModelsThatShipAndWhetherTheirGraphsAreKept(@TempDir Path folder) {
        var models = Stream.of("emotion-zh", "emotion-en", "reply-zh", "reply-en", "meaning-zh", "meaning-en");
        List<Check> found = new Checkup(
                        StoragePlace.in(folder),
                        Optional.empty(),
                        Map.of(),
                        new LlmOptions(),
                        new GraphCache(Optional.of(folder)))
                .run();
        assertThat(models)
                .allSatisfy(name -> assertThat(found)
                        .filteredOn(check -> check.name().equals(name))
                        .singleElement()
                        .satisfies(check -> {
                            assertThat(check.state()).isEqualTo(Check.State.OK);
                            assertThat(check.detail())
                                    .matches(
                                            "(version|trained) .+ over .+, \\d+\\.\\d MiB; the int8 graph is built when .+");
                        }));
    }

    @Test
    void aModelThatIsMissingIsSaid() {
        Check none = LearntModel.check("reply-xx", "tongli/none.safetensors", new GraphCache(Optional.empty()));
        assertThat(none.state()).isEqualTo(Check.State.MISSING);
        Check noModel = LearntModel.check("web", "logback.xml", new GraphCache(Optional.empty()));
        assertThat(noModel.state()).isEqualTo(Check.State.MISSING);
    }

    @Command(name = "refuse")
    static final class Refused implements Runnable {
        @Override
        public void run() {
            throw new WorkFailed("the file is empty; name another");
        }
    }

    @Command(name = "break")
    static final class Broken implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("unforeseen");
        }
    }
}
