package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.core.Skill;

class RemarkWordsTest {

    @ParameterizedTest
    @EnumSource(Skill.class)
    void everySkillCanBeWhatToPractiseNext(Skill skill) {
        for (Language language : Language.values()) {
            assertThat(RemarkWords.of(language).say("next_" + skill.code(), "", ""))
                    .startsWith(language == Language.ZH ? "下次" : "Next time")
                    .doesNotContain("{", "}");
        }
    }
}
