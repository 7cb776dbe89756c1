package tongli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.coaching.miti.MitiLevel;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.core.Sentences;
import tongli.core.Skill;
import tongli.core.Strength;
import tongli.persona.memory.Ending;
import tongli.persona.scenario.Difficulty;

class ReportWordsTest {

    private static final Sentences WORDS = Sentences.beside(ReportWords.class, "report");

    private static final Map<String, Coded[]> NAMED = Map.of(
            "difficulty", Difficulty.values(),
            "emotion", BasicEmotion.values(),
            "skill", Skill.values(),
            "strength", Strength.values(),
            "misstep", Misstep.values(),
            "flag", ReplyFlag.values());

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingHasAName(Language language) {
        assertThat(WORDS.keys(language)).isEqualTo(WORDS.keys(Language.ZH));
        NAMED.forEach((group, codes) -> assertThat(WORDS.keys(language))
                .containsAll(
                        Stream.of(codes).map(code -> group + "." + code.code()).toList()));
        for (MitiLevel level : MitiLevel.values()) {
            assertThat(WORDS.say(language, "level." + level.code())).isNotBlank();
        }
        for (Ending ending : Ending.values()) {
            assertThat(WORDS.say(language, "remembered." + ending.code())).isNotBlank();
        }
    }

    /** Whoever reads the report as a file meets the words of the page again. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void thingsAreCalledAsOnThePage(Language language) throws IOException {
        List<String> page = Files.readAllLines(Path.of("../web/src/i18n/%s.ts".formatted(language.code())));
        for (String group : List.of("skill", "strength", "misstep", "flag", "emotion")) {
            int from = page.indexOf("  " + group + ": {");
            assertThat(from).as(group).isNotNegative();
            List<String> labels = page.subList(
                    from + 1, from + 1 + page.subList(from, page.size()).indexOf("  },"));
            for (Coded code : NAMED.getOrDefault(group, new Coded[0])) {
                assertThat(labels)
                        .contains("    %s: \"%s\","
                                .formatted(code.code(), WORDS.say(language, group + "." + code.code())));
            }
        }
    }
}
