package tongli.benchmarks.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class LedgerTest {

    private static final UUID SESSION = new UUID(0, 1);

    private final Ledger ledger = new Ledger();

    private static JsonNode turn(String words, int trust) {
        return json("{\"learner\":\"%s\",\"trust\":%d}".formatted(words, trust));
    }

    private static JsonNode kept(JsonNode... turns) {
        return json(Stream.of(turns).map(JsonNode::toString).toList().toString());
    }

    private static JsonNode json(String text) {
        return TongliJson.mapper().readTree(text);
    }

    private Ledger.Faults compare(JsonNode... turns) {
        return ledger.compare(SESSION, kept(turns));
    }

    @Test
    void everyKindOfFaultIsCounted() {
        for (String words : List.of("one", "two", "three")) {
            ledger.add(SESSION, words, turn(words, 1));
        }
        assertThat(compare(turn("one", 1), turn("two", 1), turn("three", 1))).isEqualTo(Ledger.NONE);
        assertThat(compare(turn("one", 1), turn("three", 1))).isEqualTo(new Ledger.Faults(1, 0, 0, 0));
        assertThat(compare(turn("one", 1), turn("two", 1), turn("two", 1), turn("three", 1)))
                .isEqualTo(new Ledger.Faults(0, 1, 0, 0));
        assertThat(compare(turn("one", 1), turn("two", 5), turn("three", 1))).isEqualTo(new Ledger.Faults(0, 0, 1, 0));
        assertThat(compare(turn("one", 1), turn("two", 1), turn("three", 1), turn("four", 1)))
                .isEqualTo(new Ledger.Faults(0, 0, 0, 1));
        assertThat(ledger.turns()).isEqualTo(3);
    }
}
