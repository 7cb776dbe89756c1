package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternBookTest {

    static final List<String> BOOKS = List.of(
            "affronts.txt",
            "moves-zh.txt",
            "moves-en.txt",
            "risk-zh.txt",
            "risk-en.txt",
            "meaning/meaning-zh.txt",
            "meaning/meaning-en.txt");

    @ParameterizedTest
    @FieldSource("BOOKS")
    void everyBookLoads(String book) {
        assertThat(PatternBook.load(book).codes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(very|so)*sad", "(ha)+", "(?:so |too ){2,}bad", "!(再|老)*说", "([)]|b)*c", "{adv}*"})
    void aGroupRepeatedWithoutBoundIsRefused(String pattern) {
        assertThatThrownBy(() -> book(pattern))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("made-up.txt, section JUDGING")
                .hasMessageContaining("{0,6}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(very|so){0,6}sad", "[再老总]*说", "ha+", "[()]*x", "\\)*x", "(a|b)?c", "x{2,}"})
    void whatDoesNotGoDeepIsTaken(String pattern) {
        assertThatCode(() -> book(pattern)).doesNotThrowAnyException();
    }

    private static void book(String pattern) {
        PatternBook.parse("made-up.txt", List.of("@adv = really|so", "JUDGING 0.9", "  " + pattern));
    }
}
