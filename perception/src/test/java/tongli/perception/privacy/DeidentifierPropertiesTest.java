package tongli.perception.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tongli.core.Language;

class DeidentifierPropertiesTest {

    @Provide
    Arbitrary<String> talk() {
        return Arbitraries.of(
                        "我叫",
                        "李伟",
                        "张老师",
                        "，",
                        "。",
                        " ",
                        "1",
                        "13800138000",
                        "生日",
                        "3月5日",
                        "路",
                        "市",
                        "号",
                        "@",
                        "Hannah",
                        "my name is ",
                        "Mr ",
                        "Moss",
                        "[NAME-1]",
                        "〔姓名1〕",
                        "a@b.example",
                        "4111 1111 1111 1111",
                        "😀",
                        "12 Elm Close")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 300)
    void anyTalkComesBackAsItWas(@ForAll("talk") String text, @ForAll Language language) {
        Masking masking = new Deidentifier().begin();
        assertThat(masking.restore(masking.mask(text, language).text())).isEqualTo(text);
    }

    @Property(tries = 200)
    void anyTextIsReadAndItsPlacesAreInOrder(@ForAll String text) {
        int at = 0;
        for (PersonalSpan span : new Deidentifier().find(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(at);
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            at = span.end();
        }
    }
}
