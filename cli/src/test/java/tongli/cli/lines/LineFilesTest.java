package tongli.cli.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.WorkFailed;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class LineFilesTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Counts the characters of each text. */
    @Command(name = "count")
    static final class Count implements java.util.concurrent.Callable<Integer> {
        @Spec
        CommandSpec spec = CommandSpec.create();

        @Mixin
        LineFiles files = new LineFiles();

        @Option(names = "--field", defaultValue = "text")
        String field = "text";

        @Override
        public Integer call() {
            files.check(spec, true);
            return files.run(
                    spec,
                    field,
                    LineWork.oneByOne(
                            fields -> Fields.text(fields, field, 100_000),
                            text -> text,
                            text -> Map.of("text", text, "labels", List.of(text.length()))));
        }
    }

    private int count(String... arguments) {
        return new CommandLine(new Count())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    assertThat(failure).isInstanceOf(WorkFailed.class);
                    err.write(String.valueOf(failure.getMessage()));
                    return 1;
                })
                .execute(arguments);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private List<JsonNode> written() {
        return out.toString().lines().map(TongliJson.mapper()::readTree).toList();
    }

    @Test
    void whatNoPageShouldShowIsTakenOutAndTheLineKeepsItsOwnTextBeside() throws IOException {
        assertThat(count("--input", file("in.jsonl", "{\"text\":\"on\\u0000e\\ud800\"}\n")))
                .isZero();
        assertThat(written().get(0).get("text").asString()).isEqualTo("one\ufffd");
        assertThat(written().get(0).get("input_text").asString()).startsWith("on\u0000e");
    }

    @Test
    void anEmojiIsOneCharacterOfTheLimit() throws IOException {
        assertThat(count("--input", file("in.txt", "😀".repeat(100_000) + "\n" + "😀".repeat(100_001) + "\n")))
                .isEqualTo(1);
        assertThat(written().get(0).has("error")).isFalse();
        assertThat(written().get(1).get("error").asString()).contains("100,001 characters");
    }

    @Test
    void aTextOfZeroWidthSpacesIsBlank() throws IOException {
        assertThat(count("--input", file("in.txt", "one\n\u200b\u200d\n"))).isEqualTo(1);
        assertThat(written().get(1).get("error").asString()).contains("blank");
    }

    @Test
    void everyLineOfATextFileGetsAnObjectInOrder() throws IOException {
        assertThat(count("--input", file("in.txt", "one\ntwo\n".repeat(200)))).isZero();
        assertThat(written()).hasSize(400);
        assertThat(written().get(399).get("text").stringValue()).isEqualTo("two");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void otherFieldsStayAndThoseTheAnswerNeedsAreRenamed() throws IOException {
        String line = "{\"id\":7,\"labels\":[\"gold\"],\"body\":\"hello\",\"text\":\"title\"}\n";
        count("--input", file("in.jsonl", line), "--field", "body");
        assertThat(out.toString().trim())
                .isEqualTo("{\"id\":7,\"input_labels\":[\"gold\"],\"body\":\"hello\",\"input_text\":\"title\","
                        + TongliJson.line(Map.of("text", "hello", "labels", List.of(5)))
                                .substring(1));
    }

    @Test
    void aBadLineBecomesAnErrorAndTheRestIsDone() throws IOException {
        String lines = "{\"text\":\"a\"}\nnot json\n{\"id\":3}\n\n[1]\n{\"id\":5,\"text\":\"  \"}\n{\"text\":\"b\"}\n";
        assertThat(count("--input", file("in.jsonl", lines))).isEqualTo(1);
        assertThat(written()).hasSize(6);
        assertThat(written().get(1).get("line").intValue()).isEqualTo(2);
        assertThat(written().get(2).get("id").intValue()).isEqualTo(3);
        assertThat(written().get(2).get("error").stringValue()).contains("\"text\" is missing");
        assertThat(written().get(4).get("error").stringValue()).contains("blank");
        assertThat(written().get(5).get("text").stringValue()).isEqualTo("b");
        assertThat(err.toString()).contains("4 of 6 lines could not be answered");
    }

    @Test
    void aFieldThatComesTwiceSpoilsItsLine() throws IOException {
        String lines =
                "{\"text\":\"one\",\"text\":\"two\"}\n{\"id\":{\"a b\":1,\"a b\":2},\"text\":\"x\"}\n{\"text\":\"b\"}\n";
        assertThat(count("--input", file("in.jsonl", lines))).isEqualTo(1);
        assertThat(written().get(0).get("error").stringValue())
                .isEqualTo("the field \"text\" comes more than once; send it once");
        assertThat(written().get(1).get("error").stringValue())
                .contains("comes more than once")
                .doesNotContain("a b");
        assertThat(written().get(2).get("text").stringValue()).isEqualTo("b");
    }

    @Test
    void aColumnThatComesTwiceIsAWrongCall() throws IOException {
        assertThat(count("--input", file("in.tsv", "text\tid\ttext\none\t1\ttwo\n")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("has the column \"text\" more than once");
    }

    @Test
    void aTableIsReadByItsHeader() throws IOException {
        String table = "\ufeffid\tpost\r\n1\thello\r\n2\tone\ttoo many\r\n";
        assertThat(count("--input", file("in.TSV", table), "--field", "post")).isEqualTo(1);
        assertThat(written().get(0).get("id").stringValue()).isEqualTo("1");
        assertThat(written().get(0).get("text").stringValue()).isEqualTo("hello");
        assertThat(written().get(1).get("error").stringValue()).contains("3 fields");
    }

    @Test
    void aTableWithoutTheFieldIsAWrongCall() throws IOException {
        assertThat(count("--input", file("in.tsv", "id\tpost\n1\thello\n"))).isEqualTo(2);
        assertThat(err.toString()).contains("no column \"text\" among its 2").doesNotContain("hello");
    }

    @Test
    void brokenBytesAndEndlessLinesSpoilOnlyTheirOwnLine() throws IOException {
        Path input = folder.resolve("in.txt");
        Files.write(input, new byte[] {'a', '\n', (byte) 0xff, '\n'});
        Files.writeString(
                input, "x".repeat(Utf8Lines.LINE_AT_MOST + 1) + "\nlast", java.nio.file.StandardOpenOption.APPEND);
        assertThat(count("--input", input.toString())).isEqualTo(1);
        assertThat(written().get(1).get("error").stringValue()).contains("not UTF-8");
        assertThat(written().get(2).get("error").stringValue()).contains("4,000,000 bytes");
        assertThat(written().get(3).get("text").stringValue()).isEqualTo("last");
    }

    @Test
    void anEmptyFileIsNoFailureButIsSaid() throws IOException {
        assertThat(count("--input", file("in.txt", ""))).isZero();
        assertThat(count("--input", file("in.tsv", "text\n"))).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains("has no lines"));
    }

    @Test
    void theInputIsNeverOverwritten() throws IOException {
        String same = file("in.jsonl", "{\"text\":\"a\"}\n");
        assertThat(count("--input", same, "--output", folder + "/./in.jsonl")).isEqualTo(2);
        assertThat(Files.readString(Path.of(same))).isEqualTo("{\"text\":\"a\"}\n");
    }

    @Test
    void placesThatDoNotExistAreNamedWithWhatToDo() throws IOException {
        assertThat(count("--input", folder + "/none.txt")).isEqualTo(1);
        assertThat(count("--input", file("in.txt", "a"), "--output", folder + "/none/out.jsonl"))
                .isEqualTo(1);
        assertThat(count("--input", file("in.csv", "a"))).isEqualTo(2);
        assertThat(err.toString())
                .contains("none.txt does not exist; check --input")
                .contains("none does not exist; make it, or name another place with --output")
                .contains("it must end in .txt or .tsv or .jsonl");
    }

    @Test
    void answersGoToTheOutputFile() throws IOException {
        Path output = folder.resolve("out.jsonl");
        assertThat(count("--input", file("in.txt", "a\n"), "--output", output.toString()))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readAllLines(output)).hasSize(1);
    }
}
