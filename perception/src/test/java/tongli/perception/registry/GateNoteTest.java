package tongli.perception.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;

class GateNoteTest {

    @Test
    void everyNoteIsSaidInBothLanguagesOfTheSameValues() {
        assertThat(GateNote.SENTENCES.keys(Language.ZH)).isEqualTo(GateNote.SENTENCES.keys(Language.EN));
        assertThat(GateNote.SENTENCES.keys(Language.EN))
                .allSatisfy(key -> assertThat(values(Language.ZH, key)).isEqualTo(values(Language.EN, key)));
    }

    private static Set<String> values(Language language, String key) {
        return Pattern.compile("%\\d\\$s")
                .matcher(GateNote.SENTENCES.say(language, key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void aNoteIsKeptAsWhatItSaysAndToldInWhicheverLanguage() throws IOException {
        GateNote note = GateNote.of("task_loses_most", 1, 3);
        byte[] kept = RegistryJson.line(GateFigure.atMost("forgetting", 0.03, 0.02, note));
        assertThat(new String(kept, StandardCharsets.UTF_8))
                .contains("\"note\":{\"key\":\"task_loses_most\",\"values\":[\"1\",\"3\"]}");
        GateNote read = RegistryJson.read(kept, GateFigure.class, "log").note();
        assertThat(read.in(Language.EN)).isEqualTo("task 1 of 3 loses most");
        assertThat(read.in(Language.ZH)).isEqualTo("3 个任务里，第 1 个忘得最多");
        assertThatThrownBy(() -> GateNote.of("gloom")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNoteOfAnEarlierLogIsToldAsItStands(Language language) throws IOException {
        String line =
                "{\"gate\":\"macro_f1\",\"figure\":0.7,\"bound\":0.5,\"at_least\":true,\"passed\":true,\"note\":\"95 % of 36 texts\"}";
        GateFigure read = RegistryJson.read(line.getBytes(StandardCharsets.UTF_8), GateFigure.class, "log");
        assertThat(read.note().in(language)).isEqualTo("95 % of 36 texts");
    }

    @Test
    void aNoteOfALaterProgramIsToldByItsKeyAndNotRefusedWithTheWholeLog() {
        assertThat(new GateNote("later", List.of("7", "x")).in(Language.ZH)).isEqualTo("later: 7, x");
        assertThat(new GateNote("task_loses_most", List.of("1")).in(Language.EN))
                .isEqualTo("task_loses_most: 1");
    }
}
