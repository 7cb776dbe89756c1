package tongli.cli.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.cli.terminal.LanguageOption;
import tongli.coaching.AssessmentRequest;
import tongli.core.Utterance;
import tongli.wire.TongliJson;
import tools.jackson.databind.node.ObjectNode;

class ReplyLineTest {

    private static final Utterance CALLED = new Utterance("persona", "Nobody called me back.");

    private static AssessmentRequest read(String line) {
        return ReplyLine.read((ObjectNode) TongliJson.mapper().readTree(line), new LanguageOption());
    }

    @Test
    void whatCameBeforeIsAContextOrAHistory() {
        assertThat(read("{\"reply\":\"Hm.\",\"context\":\"Nobody called me back.\"}")
                        .history())
                .isEqualTo(List.of(CALLED));
        assertThat(
                        read("{\"reply\":\"Hm.\",\"history\":[{\"speaker\":\"persona\",\"text\":\"Nobody called me back.\"}]}")
                                .history())
                .isEqualTo(List.of(CALLED));
    }

    @Test
    void anEmptyHistoryIsAsIfLeftOut() {
        assertThat(read("{\"reply\":\"Hm.\",\"history\":[],\"context\":\"Nobody called me back.\"}")
                        .history())
                .isEqualTo(List.of(CALLED));
        assertThat(read("{\"reply\":\"Hm.\",\"history\":[]}").history()).isEmpty();
        assertThat(read("{\"reply\":\"Hm.\",\"history\":[],\"context\":\" \"}").history())
                .isEmpty();
    }

    @Test
    void neitherIsDroppedForTheOther() {
        assertThatThrownBy(() -> read(
                        "{\"reply\":\"Hm.\",\"context\":\"Well.\",\"history\":[{\"speaker\":\"a\",\"text\":\"b\"}]}"))
                .hasMessageContaining("\"context\"")
                .hasMessageContaining("\"history\"")
                .hasMessageContaining("leave one of the two out");
    }

    @ParameterizedTest
    @CsvSource({"reply, 4001", "context, 4001", "context, 100000"})
    void theLimitsAreTheServers(String field, int characters) {
        String line = "{\"reply\":\"Hm.\",\"context\":\"Well.\"}"
                .replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + "a".repeat(characters) + "\"");
        assertThatThrownBy(() -> read(line))
                .hasMessage("the field \"%s\" has %,d characters; at most 4,000 are read at once. Shorten or split it."
                        .formatted(field, characters));
    }

    @Test
    void aHistoryHasAtMost200LinesOf4000Characters() {
        String said = "{\"speaker\":\"a\",\"text\":\"b\"}";
        assertThatThrownBy(() -> read("{\"reply\":\"Hm.\",\"history\":[" + (said + ",").repeat(200) + said + "]}"))
                .hasMessageContaining("has 201 lines; at most 200 are read");
        assertThatThrownBy(() -> read("{\"reply\":\"Hm.\",\"history\":[" + said.replace("b", "b".repeat(4001)) + "]}"))
                .hasMessageContaining("\"text\" has 4,001 characters");
        assertThatThrownBy(() -> read("{\"reply\":\"Hm.\",\"history\":{}}")).hasMessageContaining("must be a list");
    }
}
