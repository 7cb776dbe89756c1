package tongli.cli.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Affect;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class EmotionLinesTest {
    private static final EmotionReader CALM = queries -> queries.stream()
            .map(query -> new EmotionReading(
                    query.text(),
                    Language.EN,
                    Taxonomy.BASIC,
                    List.of(new LabelProbability("neutral", 1)),
                    List.of("neutral"),
                    "neutral",
                    1,
                    false,
                    0,
                    new Affect(0, 0, 0),
                    List.of(),
                    new ModelId("calm", "1")))
            .toList();

    private final StringWriter out = new StringWriter();

    private int copy(InputLines.Kind kind, String field, String content) throws IOException {
        var lines = new InputLines(kind, field, new BufferedReader(new StringReader(content)));
        return new EmotionLines(CALM, EmotionQuery::of).copy(lines, out);
    }

    private List<JsonNode> written() {
        return out.toString().lines().map(TongliJson.mapper()::readTree).toList();
    }

    @Test
    void everyLineOfATextFileGetsAnObjectInOrder() throws IOException {
        assertThat(copy(InputLines.Kind.TXT, "text", "one\ntwo\n".repeat(200))).isZero();
        assertThat(written()).hasSize(400);
        assertThat(written().get(399).get("text").stringValue()).isEqualTo("two");
    }

    @Test
    void otherFieldsStayAndThoseTheAnswerNeedsAreRenamed() throws IOException {
        copy(InputLines.Kind.JSONL, "body", "{\"id\":7,\"labels\":[\"gold\"],\"body\":\"hello\",\"text\":\"title\"}\n");
        JsonNode line = written().get(0);
        assertThat(line.get("id").intValue()).isEqualTo(7);
        assertThat(line.get("body").stringValue()).isEqualTo("hello");
        assertThat(line.get("text").stringValue()).isEqualTo("hello");
        assertThat(line.get("input_text").stringValue()).isEqualTo("title");
        assertThat(line.get("input_labels").get(0).stringValue()).isEqualTo("gold");
    }

    @Test
    void aBadLineBecomesAnErrorAndTheRestIsDone() throws IOException {
        int bad = copy(
                InputLines.Kind.JSONL,
                "text",
                "{\"text\":\"a\"}\nnot json\n{\"id\":3}\n[1]\n{\"id\":5,\"text\":\"  \"}\n{\"text\":\"b\"}\n");
        assertThat(bad).isEqualTo(4);
        assertThat(written()).hasSize(6);
        assertThat(written().get(1).get("line").intValue()).isEqualTo(2);
        assertThat(written().get(2).get("id").intValue()).isEqualTo(3);
        assertThat(written().get(4).get("error").stringValue()).contains("blank");
        assertThat(written().get(5).get("dominant").stringValue()).isEqualTo("neutral");
    }

    @Test
    void aTableIsReadByItsHeader() throws IOException {
        int bad = copy(InputLines.Kind.TSV, "post", "id\tpost\n1\thello\n2\tone\ttoo many\n");
        assertThat(bad).isEqualTo(1);
        assertThat(written().get(0).get("id").stringValue()).isEqualTo("1");
        assertThat(written().get(1).get("error").stringValue()).contains("3 fields");
    }

    @Test
    void aTableWithoutTheFieldIsRefusedWithItsColumns() {
        assertThatThrownBy(() -> copy(InputLines.Kind.TSV, "text", "id\tpost\n1\thello\n"))
                .hasMessageContaining("id, post")
                .hasMessageContaining("--field");
    }
}
