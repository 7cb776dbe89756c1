package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Utterance;

/** Holds the rules to replies written for this test; the table says what each does. */
class ReplyTableTest {

    private static final ReplyReader READER = BundledReplyReader.rulesOnly();

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("rows")
    void aReplyDoesWhatTheTableSays(Language language, String expected, String answered, String reply) {
        var reading =
                READER.read(new ReplyContext(language, List.of(new Utterance(Utterance.PERSONA, answered)), reply));
        assertThat(summary(reading)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySectionOfThePatternFilesMeansSomething(Language language) {
        assertThat(PatternBook.load("moves-" + language.code() + ".txt").codes())
                .allMatch(MoveRules::isKnown);
    }

    private static String summary(ReplyReading reading) {
        String moves = String.join(
                " ",
                reading.moves().stream()
                        .map(move -> move.kind().name())
                        .distinct()
                        .toList());
        List<String> marks = Stream.concat(
                        reading.missteps().stream().map(found -> found.misstep().name()),
                        reading.flags().stream().map(Coded::name))
                .distinct()
                .toList();
        return marks.isEmpty() ? moves : moves + " / " + String.join(" ", marks);
    }

    static Stream<Object[]> rows() {
        return Stream.of(Language.values())
                .flatMap(language -> Resources.lines("replies-" + language.code() + ".txt").stream()
                        .map(row -> row.split("\\|", 3))
                        .map(cells -> new Object[] {language, distinct(cells[0]), cells[1].strip(), cells[2].strip()}));
    }

    /** The table lists each move; the summary names each kind once. */
    private static String distinct(String cell) {
        String[] halves = cell.strip().split("\\s*/\\s*", 2);
        String moves =
                String.join(" ", Stream.of(halves[0].split("\\s+")).distinct().toList());
        return halves.length == 1 ? moves : moves + " / " + halves[1];
    }
}
