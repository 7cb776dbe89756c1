package tongli.learning.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tongli.learning.corpus.NearTexts;

class SetsPropertiesTest {
    private static final Likeness<String> NEAR = Likeness.ofTexts(OptionalDouble.of(0.8));

    /** Lines from few words, so that many repeat or nearly repeat each other. */
    @Provide
    Arbitrary<List<SetLine<String>>> sets() {
        Arbitrary<String> words =
                Arbitraries.of("下班", "回家", "路上", "看见", "一只", "猫", "很", "Late", "again", " ", "！", "😭");
        Arbitrary<String> texts = words.list().ofMinSize(1).ofMaxSize(9).map(parts -> String.join("", parts));
        Arbitrary<Optional<Set<String>>> labels =
                Arbitraries.of("joy", "fear", "anger").set().ofMaxSize(2).optional();
        return Combinators.combine(texts, labels)
                .as((text, said) -> new SetLine<>("in:1", text, said))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void dedupingTwiceChangesNothingMore(@ForAll("sets") List<SetLine<String>> lines) {
        List<SetLine<String>> once = Dedupe.of(lines, List.of(), NEAR).kept().stream()
                .map(lines::get)
                .toList();
        assertThat(Dedupe.of(once, List.of(), NEAR).dropped()).isEmpty();
    }

    @Property(tries = 300)
    void noGroupAndNoNearPairIsEverParted(@ForAll("sets") List<SetLine<String>> lines, @ForAll long seed) {
        List<String> groups = IntStream.range(0, lines.size())
                .mapToObj(i -> i % 3 == 0 ? "" : "group " + i % 5)
                .toList();
        PartSplit split = PartSplit.of(lines, groups, List.of(0.6, 0.2, 0.2), true, NEAR, seed);
        assertThat(split.parts()).hasSameSizeAs(lines);
        Map<String, Integer> partOf = new HashMap<>();
        NearTexts texts = new NearTexts(0.8);
        for (int i = 0; i < lines.size(); i++) {
            int part = split.parts().get(i);
            if (!groups.get(i).isEmpty()) {
                assertThat(partOf.computeIfAbsent(groups.get(i), key -> part)).isEqualTo(part);
            }
            for (int near : texts.near(lines.get(i).content())) {
                assertThat(split.parts().get(near)).isEqualTo(part);
            }
            texts.add(lines.get(i).content());
        }
    }

    @Property(tries = 500)
    void cleaningTwiceChangesNothingMore(@ForAll String raw) {
        String once = CleanText.of(raw).text();
        assertThat(CleanText.of(once).text()).isEqualTo(once);
        assertThat(CleanText.of(once).findings()).isEmpty();
    }

    @Property(tries = 300)
    void csvGivesBackWhatWasQuoted(@ForAll List<String> values) {
        List<String> plain = values.isEmpty() ? List.of("") : values;
        String line = String.join(
                ",",
                plain.stream()
                        .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                        .toList());
        Csv csv = new Csv(',');
        List<String> row = List.of();
        for (String part : line.split("\n", -1)) {
            assertThat(row).isEmpty();
            row = csv.add(part);
        }
        assertThat(row).isEqualTo(plain);
    }
}
