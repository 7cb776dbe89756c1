package tongli.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.wire.TongliJson;

class ExportPageTest {

    private static String page(Object everything, Language language) {
        return ExportPage.of(TongliJson.mapper().valueToTree(everything), language);
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatSomebodyWroteIsMarkup(Language language) {
        String page = page(
                Map.of(
                        "courses",
                        List.of(Map.of(
                                "course", "<script>alert(1)</script>", "told", List.of("a\" onload=\"b", "&lt;"))),
                        "sessions",
                        List.of(Map.of(
                                "title", "<img src=x>",
                                "persona", Map.of("name", "</p><b>"),
                                "opening", Map.of("text", "'\"<>"),
                                "turns", List.of(Map.of("learner", "<svg/onload=1>"))))),
                language);
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "a&quot; onload=&quot;b", "&amp;lt;")
                .contains("&lt;img src=x&gt;", "&lt;svg/onload=1&gt;")
                .doesNotContain("<script", "<img", "<svg", "</p><b>");
    }

    @Test
    void whatHasNoWordsIsShownUnderItsOwnName() {
        String page = page(Map.of("added_later", List.of(Map.of("deep_down", Map.of("value", 7)))), Language.EN);
        assertThat(page).contains("added later").contains("deep down").contains("<td>7</td>");
    }

    @Test
    void aTalkIsToldAsOne() {
        String page = page(
                Map.of(
                        "sessions",
                        List.of(Map.of(
                                "title", "查分那天",
                                "persona", Map.of("name", "林晓"),
                                "opening", Map.of("text", "出分了。"),
                                "turns",
                                        List.of(
                                                Map.of(
                                                        "learner", "差几分？",
                                                        "assessment", Map.of("score", 61),
                                                        "persona", Map.of("text", "四分。")),
                                                Map.of("learner", "", "persona", Map.of("text", "……")))))),
                Language.ZH);
        assertThat(page.replace("\n", ""))
                .contains("<b>林晓</b> 出分了。", "<b>你</b> 差几分？", "这句话的分数： 61", "<b>林晓</b> 四分。", "<b>你</b> ……");
    }

    @Test
    void bothLanguagesHaveWordsForTheSame() {
        assertThat(ExportPage.labelled(Language.ZH))
                .isEqualTo(ExportPage.labelled(Language.EN))
                .hasSizeGreaterThan(80);
    }
}
