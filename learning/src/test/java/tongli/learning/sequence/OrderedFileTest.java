package tongli.learning.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderedFileTest {
    private static final OrderedFile.Columns COLUMNS = new OrderedFile.Columns("text", "label");

    @TempDir
    private Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private void refused(String name, String why, String... lines) throws IOException {
        Path file = file(name, lines);
        assertThatThrownBy(() -> OrderedFile.read(file, COLUMNS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(why);
    }

    @Test
    void bothKindsOfFileHoldTheSame() throws IOException {
        List<OrderedText> texts = List.of(
                new OrderedText("好累。怎么办?", List.of("vent", "seek_advice")), new OrderedText("谢谢", List.of("thank")));
        assertThat(OrderedFile.read(
                                file(
                                        "a.jsonl",
                                        "{\"text\":\"好累。怎么办?\",\"label\":[\"vent\",\"seek_advice\"]}",
                                        "",
                                        "{\"text\":\"谢谢\",\"label\":[\"thank\"]}"),
                                COLUMNS)
                        .texts())
                .isEqualTo(texts);
        OrderedFile tsv =
                OrderedFile.read(file("a.tsv", "label\ttext", "vent > seek_advice\t好累。怎么办?", "thank\t谢谢"), COLUMNS);
        assertThat(tsv.texts()).isEqualTo(texts);
        assertThat(tsv.labels()).containsExactly("seek_advice", "thank", "vent");
        assertThat(tsv.sha256()).hasSize(1);
    }

    @Test
    void listsThatCannotBeToldAreRefusedWithTheirLine() throws IOException {
        refused("a.jsonl", "a.jsonl:1: the list of labels is empty", "{\"text\":\"a\",\"label\":[]}");
        refused("a.tsv", "a.tsv:2: the list of labels is empty", "text\tlabel", "a\t ");
        refused("a.tsv", "labels[1] is blank", "text\tlabel", "a\tvent>>ask");
        refused("a.tsv", "labels[0] and labels[1] are both \"vent\"", "text\tlabel", "a\tvent>vent");
        refused("a.tsv", "labels[0] is blank or \"(end)\"", "text\tlabel", "a\t(end)");
        refused("a.tsv", "the list has 9 labels, and 8 at most", "text\tlabel", "a\tx>y>x>y>x>y>x>y>x");
        refused("a.jsonl", "no list of names", "{\"text\":\"a\",\"label\":\"vent\"}");
        refused("a.jsonl", "no list of names", "{\"text\":\"a\",\"label\":[1]}");
        refused("a.jsonl", "no list of names", "{\"text\":\"a\"}");
    }

    @Test
    void linesThatAreNoTextsAreRefused() throws IOException {
        refused("a.jsonl", "not a JSON object", "{\"text\":");
        refused("a.jsonl", "a field twice", "{\"text\":\"a\",\"text\":\"b\",\"label\":[\"vent\"]}");
        refused("a.jsonl", "missing or blank", "{\"text\":\" \",\"label\":[\"vent\"]}");
        refused("a.jsonl", "cut it in pieces", "{\"text\":\"%s\",\"label\":[\"vent\"]}".formatted("a".repeat(200_000)));
        refused("a.tsv", "no column \"label\"", "text\tlabels", "a\tvent");
        refused("a.tsv", "no text in it", "text\tlabel");
        refused("a.jsonl", "no text in it", "");
    }

    @Test
    void everyFaultyLineIsNamedAtOnce() throws IOException {
        refused(
                "a.tsv",
                "and 2 lines more",
                Stream.concat(Stream.of("text\tlabel"), Collections.nCopies(12, "a\t").stream())
                        .toArray(String[]::new));
    }

    @Test
    void eightLabelsAreNotTooMany() throws IOException {
        assertThat(OrderedFile.read(file("a.tsv", "text\tlabel", "a\tx>y>x>y>x>y>x>y"), COLUMNS)
                        .texts()
                        .get(0)
                        .labels())
                .hasSize(8);
    }
}
