package tongli.perception.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;

class DeidentifierTest {

    private final Deidentifier deidentifier = new Deidentifier();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我叫李伟，电话13800138000，李伟你记一下。|我叫〔姓名1〕，电话〔电话1〕，〔姓名1〕你记一下。",
                "张老师说订单号202411300012345678要等。|〔姓名1〕说订单号202411300012345678要等。",
                "身份证11010519491231002X，住在杭州市西湖区文三路188号。|身份证〔证件1〕，住在〔地址1〕。",
                "编号110105194912310021不是证件。|编号110105194912310021不是证件。",
                "生日是1992年3月15日，2024年11月30日开会。|生日是〔生日1〕，2024年11月30日开会。",
                "My sister Hannah, and Hannah's ring.|My sister [NAME-1], and [NAME-1]'s ring.",
                "Card 4111 1111 1111 1111, not 4111 1111 1111 1112.|Card [CARD-1], not 4111 1111 1111 1112.",
                "NHS number 943 476 5919 for a@b.example.|NHS number [ID-1] for [EMAIL-1].",
                "Mark my words. I told Ray.|Mark my words. I told [NAME-1].",
                "We met on 15 March 2025, born on 15 March 1992.|We met on 15 March 2025, born on [BIRTH-1]."
            })
    void whatSaysWhoSomebodyIsBecomesAPlaceholder(String text, String expected) {
        assertThat(deidentifier.text(text)).isEqualTo(expected);
    }

    @Test
    void whatACueGivesAwayInOneTextIsMaskedInTheOthersWhichHaveNone() {
        List<String> texts =
                List.of("Zorvena Quillish was late.", "My name is Zorvena Quillish.", "Zorvenas are birds.");
        assertThat(deidentifier.text(texts.get(0))).as("alone").isEqualTo(texts.get(0));
        Masking masking = deidentifier.begin().over(texts);
        assertThat(texts.stream().map(text -> masking.mask(text, Language.EN).text()))
                .containsExactly("[NAME-1] was late.", "My name is [NAME-1].", "Zorvenas are birds.");
    }

    @Test
    void placesAreKeptOnBothSides() {
        String text = "😀 ring 07700 900123 or 020 7946 0123";
        Deidentified done = deidentifier.of(text, Optional.of(Language.ZH));
        assertThat(done.text()).isEqualTo("😀 ring 〔电话1〕 or 〔电话2〕");
        for (Deidentified.Replacement one : done.replacements()) {
            assertThat(done.text().substring(one.start(), one.end())).isEqualTo(one.placeholder());
        }
        assertThat(done.replacements().get(1).found().at().of(text)).isEqualTo("020 7946 0123");
        assertThat(done.toString()).doesNotContain("900123", "7946");
    }

    @Test
    void whoAskedGetsTheWordsBackHoweverTheyAreBracketed() {
        Masking masking = deidentifier.begin();
        assertThat(masking.mask("My name is Hannah Moss.", Language.EN).text()).isEqualTo("My name is [NAME-1].");
        assertThat(masking.mask("我叫余小双。", Language.ZH).text()).isEqualTo("我叫〔姓名2〕。");
        assertThat(masking.restore("（NAME-1）, NAME-1 and 姓名2, not [NAME-3] or NAME-11"))
                .isEqualTo("Hannah Moss, Hannah Moss and 余小双, not [NAME-3] or NAME-11");
    }

    @Test
    void nobodyGetsWordsBackByWritingAPlaceholder() {
        Masking masking = deidentifier.begin();
        Deidentified done = masking.mask("[NAME-1] and my friend Hannah", Language.EN);
        assertThat(done.text()).isEqualTo("[NAME-1] and my friend [NAME-2]");
        assertThat(masking.restore(done.text())).isEqualTo("[NAME-1] and my friend Hannah");
    }

    @Test
    void whatIsKnownAnywayStays() {
        assertThat(deidentifier
                        .beginKnowing(List.of("Mara Finch"))
                        .mask("I told Mara Finch and Hannah.", Language.EN)
                        .text())
                .isEqualTo("I told Mara Finch and [NAME-1].");
    }

    @Test
    void whatIsPartOfAKnownWordIsNotKnown() {
        assertThat(deidentifier
                        .beginKnowing(List.of("Hannahs Annabel"))
                        .mask("I told my friend Hannah, and Annabel.", Language.EN)
                        .text())
                .isEqualTo("I told my friend [NAME-1], and Annabel.");
        assertThat(deidentifier
                        .beginKnowing(List.of("你是李伟的同事。"))
                        .mask("我叫李伟。", Language.ZH)
                        .text())
                .isEqualTo("我叫李伟。");
    }
}
