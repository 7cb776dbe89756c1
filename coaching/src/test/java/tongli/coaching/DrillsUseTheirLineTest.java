package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.core.Language;

class DrillsUseTheirLineTest {

    /** A number with what it counts; a time by which the learner will write is the learner's own to give. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<!by )\\b(two|three|four|five|six|seven|eight|nine|ten|hundred|eighty|eightieth)\\b|\\d+"
                    + "|[二两三四五六七八九十百]+(?=[分年天遍个碗次])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("(?<=[a-z] )\\p{Lu}\\p{Ll}+");

    static Stream<Drill> drills() {
        return Stream.of(Language.values()).flatMap(language -> DrillLibrary.bundled().drills(language).stream());
    }

    @ParameterizedTest
    @MethodSource("drills")
    void theStrongExampleAndItsHintsHoldNoNumberAndNoNameThatTheLineDoesNot(Drill drill) {
        for (String words : List.of(
                drill.strong(), drill.hints().hear().get(0), drill.hints().ask().get(0))) {
            for (Pattern fact : List.of(NUMBER, NAME)) {
                Matcher found = fact.matcher(words);
                while (found.find()) {
                    assertThat(drill.line().toLowerCase(Locale.ROOT))
                            .as(words)
                            .contains(found.group().toLowerCase(Locale.ROOT));
                }
            }
        }
    }
}
