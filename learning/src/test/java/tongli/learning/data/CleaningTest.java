package tongli.learning.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tongli.learning.data.Cleaning.Draft;
import tongli.learning.data.Cleaning.Fault;

class CleaningTest {
    private static final TextRules RULES = new TextRules(2, 200, 10);
    private static final Set<String> LABELS = Set.of("joy", "fear");

    private static Draft<List<String>> draft(int line, String text, String... labels) {
        return Draft.of("in.tsv:" + line, "", Optional.of(Set.of(labels)), List.of(text));
    }

    @Test
    void whatDoesNotShowGoesButEmojiAndJoinedScriptsStayWhole() {
        assertThat(CleanText.of("a\u200bb\u0007c\ufeff").text()).isEqualTo("abc");
        assertThat(CleanText.of("👩\u200d👩\u200d👧 ok").findings()).isEmpty();
        assertThat(CleanText.of("❤\ufe0f\u200d🔥").findings()).isEmpty();
        assertThat(CleanText.of("می\u200cخواهم").findings()).isEmpty();
        assertThat(CleanText.of("cafe\u0301").text()).isEqualTo("caf\u00e9");
        assertThat(CleanText.of(" x\u200d ").findings())
                .containsExactlyInAnyOrder(Finding.ZERO_WIDTH, Finding.OUTER_SPACE);
    }

    @Test
    void blankAndUnreadableLinesGoAndOddOnesAreToldWithTheirPlaces() {
        Cleaning<List<String>> cleaning = Cleaning.of(
                List.of(
                        draft(2, "一切都好", "joy"),
                        draft(3, "\u200b \u3000", "joy"),
                        Draft.unreadable("in.tsv:4", new Fault(Finding.UNREADABLE, "3 fields, but the header has 2")),
                        draft(5, "行", "jooy"),
                        draft(6, "啊".repeat(11)),
                        draft(7, "pаssword with a Cyrillic letter"),
                        draft(8, "x".repeat(90) + "y".repeat(111))),
                RULES,
                LABELS);
        assertThat(cleaning.contents().get(0)).contains(List.of("一切都好"));
        assertThat(cleaning.contents().get(1)).isEmpty();
        assertThat(cleaning.contents().get(2)).isEmpty();
        assertThat(cleaning.findings().get(Finding.BLANK).first()).containsExactly("in.tsv:3");
        assertThat(cleaning.findings().get(Finding.UNREADABLE).first()).containsExactly("in.tsv:4");
        assertThat(cleaning.findings().get(Finding.TOO_SHORT).first()).containsExactly("in.tsv:5");
        assertThat(cleaning.findings().get(Finding.MIXED_SCRIPT).first()).containsExactly("in.tsv:7");
        assertThat(cleaning.findings().get(Finding.TOO_LONG).first()).containsExactly("in.tsv:8");
        assertThat(cleaning.findings().get(Finding.REPEATED_CHARACTERS).first())
                .containsExactly("in.tsv:6", "in.tsv:8");
        assertThat(cleaning.unknownLabels()).containsExactly(java.util.Map.entry("jooy", 1));
    }

    @Test
    void aTextReadInAWrongEncodingIsSuspected() {
        byte[] chinese = "今天终于不下雨了".getBytes(StandardCharsets.UTF_8);
        assertThat(Suspicion.isMojibake(new String(chinese, StandardCharsets.ISO_8859_1)))
                .isTrue();
        assertThat(Suspicion.isMojibake(
                        new String("café – naïve".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"))))
                .isTrue();
        assertThat(Suspicion.isMojibake(
                        new String("你好世界真的".getBytes(StandardCharsets.UTF_8), Charset.forName("GB18030"))))
                .isTrue();
        assertThat(Suspicion.isMojibake("锟斤拷")).isTrue();
    }

    @Test
    void soundTextIsNotSuspected() {
        for (String sound : List.of(
                "今天终于不下雨了",
                "Un café à la crème, s'il vous plaît",
                "Große Straße",
                "联通",
                "“好”——她说……",
                "ＯＫ～～",
                "ñandú",
                "😭😭😭")) {
            assertThat(Suspicion.isMojibake(sound)).as(sound).isFalse();
            assertThat(Suspicion.mixesScripts(sound)).as(sound).isFalse();
        }
    }

    @Test
    void outliersOfLengthAndOfLabelsAreTold() {
        List<Draft<List<String>>> drafts = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            drafts.add(draft(i, "Line number %02d of its set".formatted(i), "joy"));
        }
        drafts.add(draft(31, "Line number 31 of its set ".repeat(6), "joy"));
        drafts.add(draft(32, "Line number 32 of its set", "joy", "fear", "a", "b"));
        Cleaning<List<String>> cleaning = Cleaning.of(drafts, new TextRules(2, 1000, 10), Set.of());
        assertThat(cleaning.findings().get(Finding.LENGTH_OUTLIER).first()).containsExactly("in.tsv:31");
        assertThat(cleaning.findings().get(Finding.MANY_LABELS).first()).containsExactly("in.tsv:32");
    }

    @Test
    void anIdThatStandsTwiceIsToldAndBothStay() {
        Cleaning<List<String>> cleaning = Cleaning.of(
                List.of(
                        Draft.of("in:1", "7", Optional.of(Set.of()), List.of("one text")),
                        Draft.of("in:2", "7", Optional.of(Set.of()), List.of("another"))),
                RULES,
                LABELS);
        assertThat(cleaning.contents()).allMatch(Optional::isPresent);
        assertThat(cleaning.findings().get(Finding.DUPLICATE_ID).first()).containsExactly("in:2");
    }
}
