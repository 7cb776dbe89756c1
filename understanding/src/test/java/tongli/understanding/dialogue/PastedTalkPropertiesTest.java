package tongli.understanding.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tongli.core.Blank;
import tongli.core.PlainText;
import tongli.understanding.dialogue.PastedTalk.PassedOver;
import tongli.understanding.dialogue.PastedTalk.Turn;

class PastedTalkPropertiesTest {

    private static final int LONGEST = 40_000;

    @Provide
    Arbitrary<String> pasted() {
        Arbitrary<String> pieces = Arbitraries.of(
                "小林 2024/5/1 20:13",
                "小林:",
                "阿远：没事",
                "[12/05/2024, 20:13:05] Anna: hi",
                "12/05/24, 8:13 pm - Ben: yes",
                "12/05/24, 8:13 pm - Ben left",
                "Anna  8:13 PM",
                "8:14 PM",
                "2024-05-01 20:13:22 小林",
                "[图片]",
                "https://example.org/a:b",
                "Note: x",
                "10:30",
                "",
                " ",
                "\u200e",
                "::",
                "：",
                "Meet at 8:13 PM",
                "words",
                "Anna, [12.05.2024 20:13]",
                "\u3000\u00a0",
                "昨天");
        Arbitrary<String> line = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, pieces),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(60)));
        return line.list().ofMaxSize(40).map(lines -> String.join("\n", lines));
    }

    @Property(tries = 1000)
    void everyLineIsInOneTurnOrPassedOverAndItsWordsAreKept(@ForAll("pasted") String pasted) {
        PastedTalk talk = PastedTalk.parse(pasted);
        String[] lines = PlainText.of(pasted).split("\n", -1);
        List<Integer> told = new ArrayList<>();
        talk.turns().forEach(turn -> told.addAll(turn.lines()));
        talk.passedOver().stream().map(PassedOver::line).forEach(told::add);
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!Blank.is(lines[i])) {
                shown.add(i + 1);
            }
        }
        if (talk.fault().filter(fault -> fault.kind() == TalkFault.Kind.NO_NAME).isPresent()) {
            assertThat(shown).containsAll(told).contains(talk.fault().get().at());
            return;
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(shown);
        for (Turn turn : talk.turns()) {
            List<String> words = List.of(turn.said().text().split("\n"));
            int headers = turn.lines().size() - words.size(); // a line that holds a name alone
            assertThat(headers).isBetween(0, 1);
            for (int i = 0; i < words.size(); i++) {
                assertThat(lines[turn.lines().get(i + headers) - 1]).contains(words.get(i));
            }
            assertThat(lines[turn.lines().get(0) - 1]).contains(turn.said().speaker());
        }
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        " ",
                        "a",
                        ":",
                        "：",
                        "1",
                        "1:",
                        "10:30 ",
                        "[",
                        "2024/5/1 ",
                        "- ",
                        "小林 ",
                        "https://",
                        "a:\n",
                        "8:13 PM\n",
                        "Anna 8:13 PM\n",
                        "[图片",
                        "\u200e",
                        "\u00a0",
                        "今天",
                        "May 1 ",
                        "a: b\n",
                        "\n"),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(4));
    }

    /** One thing over and over is what patterns choke on: each is read to its end, without an overflow of the stack. */
    @Property(tries = 60)
    void aLongTextOfOneThingIsReadToItsEnd(@ForAll("units") String unit, @ForAll("units") String end) {
        String longest = unit.repeat(LONGEST / unit.length()) + end;
        PastedTalk talk = PastedTalk.parse(longest);
        int lines = PlainText.of(longest).split("\n", -1).length;
        assertThat(talk.turns())
                .allSatisfy(turn -> assertThat(turn.lines())
                        .allSatisfy(line -> assertThat(line).isBetween(1, lines)));
        assertThat(talk.passedOver()).allSatisfy(line -> assertThat(line.line()).isBetween(1, lines));
    }

    @Property(tries = 200)
    void whatIsTypedInTheOneFormIsReadAsItWasMeant(@ForAll("talks") List<String> words) {
        String typed = Stream.iterate(0, i -> i < words.size(), i -> i + 1)
                .map(i -> (i % 2 == 0 ? "Ana: " : "乙：") + words.get(i))
                .reduce("", (all, line) -> all + line + "\n");
        assertThat(PastedTalk.parse(typed).said())
                .extracting(said -> said.text())
                .isEqualTo(words);
    }

    @Provide
    Arbitrary<List<String>> talks() {
        return Arbitraries.of("嗯", "At 10:30.", "See you: soon", "8:13 PM", "是啊……", "Note: x", "老师说：不行")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
