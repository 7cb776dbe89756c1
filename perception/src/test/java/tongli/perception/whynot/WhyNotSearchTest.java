package tongli.perception.whynot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.core.Affect;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;

class WhyNotSearchTest {

    /** Adds up what the words of a text say for joy and against it; counts what it reads. */
    private static final class Adds implements EmotionReader {
        private final Map<String, Integer> joy;
        private int reads;

        Adds(Map<String, Integer> joy) {
            this.joy = joy;
        }

        @Override
        public List<EmotionReading> readAll(List<EmotionQuery> queries) {
            return queries.stream().map(this::one).toList();
        }

        private EmotionReading one(EmotionQuery query) {
            reads++;
            int sum = 0;
            boolean denied = false;
            for (String word : query.text().toLowerCase(Locale.ROOT).split("[^a-z']+")) {
                sum += (denied ? -1 : 1) * joy.getOrDefault(word, 0);
                denied = word.equals("not");
            }
            double share = 1 / (1 + Math.exp(-sum));
            return new EmotionReading(
                    query.text(),
                    Language.EN,
                    Taxonomy.BASIC,
                    List.of(new LabelProbability("joy", share), new LabelProbability("sadness", 1 - share)).stream()
                            .sorted(LabelProbability.MOST_PROBABLE_FIRST)
                            .toList(),
                    List.of("joy"),
                    share >= 0.5 ? "joy" : "sadness",
                    Math.max(share, 1 - share),
                    false,
                    0.5,
                    new Affect(0, 0, 0),
                    List.of(),
                    new ModelId("test", "1"));
        }
    }

    private static EmotionReading reading(EmotionReader reader, String text) {
        return reader.read(EmotionQuery.of(text).in(Language.EN));
    }

    private static Optional<WhyNot.Flip> of(WhyNot found, ChangeKind kind) {
        return found.found().stream().filter(flip -> flip.kind() == kind).findFirst();
    }

    @Test
    void theOneWordThatCarriesTheAnswerIsFoundByEveryKind() {
        Adds reader = new Adds(Map.of("happy", 3, "sad", -3, "the", -1));
        WhyNot found =
                new WhyNotSearch(reader).find(reading(reader, "She was happy about the bus."), Optional.empty(), 400);
        assertThat(found.without()).isEmpty();
        assertThat(of(found, ChangeKind.REPLACEMENT).orElseThrow().text()).isEqualTo("She was sad about the bus.");
        assertThat(of(found, ChangeKind.NEGATION).orElseThrow().text()).isEqualTo("She was not happy about the bus.");
        assertThat(of(found, ChangeKind.DELETION).orElseThrow().text()).isEqualTo("She was about the bus.");
        for (WhyNot.Flip flip : found.found()) {
            assertThat(flip.changes()).hasSize(1);
            assertThat(flip.smallest()).isTrue();
            assertThat(reading(reader, flip.text()).dominant())
                    .isEqualTo("sadness")
                    .isEqualTo(flip.dominant());
            assertThat(reading(reader, flip.text()).probability("sadness")).isEqualTo(flip.probability());
        }
    }

    @Test
    void readingsAreCountedAndStayWithinTheBudget() {
        Adds reader = new Adds(Map.of("happy", 9, "glad", 9, "proud", 9, "sun", 9, "song", 9, "gloom", -1));
        EmotionReading whole =
                reading(reader, "The happy sun and the glad song made us proud in the gloom of the long old town.");
        for (int budget : new int[] {1, 5, 30, 200}) {
            reader.reads = 0;
            WhyNot found = new WhyNotSearch(reader).find(whole, Optional.empty(), budget);
            assertThat(found.readings()).isEqualTo(reader.reads).isLessThanOrEqualTo(budget);
        }
    }

    @Test
    void twoWordsAreNeededAndThatIsTheFewestByEnumeration() {
        Adds reader = new Adds(Map.of("bright", 3, "warm", 3, "long", 1, "wet", -2));
        String text = "Bright sun, warm sand, long wet road.";
        EmotionReading whole = reading(reader, text);
        WhyNot found = new WhyNotSearch(reader).find(whole, Optional.of("sadness"), 1000);
        WhyNot.Flip flip = of(found, ChangeKind.DELETION).orElseThrow();
        assertThat(flip.smallest()).isTrue();
        assertThat(flip.changes()).hasSize(fewestDeletions(reader, whole)).hasSize(2);
        assertThat(reading(reader, flip.text()).dominant()).isEqualTo("sadness");
    }

    /** Every set of words, without the search. */
    private static int fewestDeletions(EmotionReader reader, EmotionReading whole) {
        List<WordChange> all = ChangeKind.DELETION.changes(whole.text(), Language.EN);
        int fewest = Integer.MAX_VALUE;
        for (int set = 1; set < 1 << all.size(); set++) {
            List<WordChange> chosen = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(all.get(i));
                }
            }
            boolean apart = true;
            for (int i = 1; i < chosen.size(); i++) {
                apart &= !chosen.get(i).overlaps(chosen.get(i - 1));
            }
            String text = apart ? WordChange.made(whole.text(), chosen) : "";
            if (text.chars().anyMatch(Character::isLetter)
                    && !reading(reader, text).dominant().equals(whole.dominant())) {
                fewest = Math.min(fewest, chosen.size());
            }
        }
        return fewest;
    }

    @Test
    void whatIsNotFoundIsSaidSo() {
        Adds reader = new Adds(Map.of("nothing", 1));
        WhyNot found = new WhyNotSearch(reader).find(reading(reader, "Trees by the road."), Optional.of("fear"), 50);
        assertThat(found.found()).isEmpty();
        assertThat(found.without()).containsExactly(ChangeKind.values());
        assertThat(found.readings()).isPositive().isLessThanOrEqualTo(50);
    }

    @Test
    void aLabelThatCannotBeAskedForIsRefused() {
        Adds reader = new Adds(Map.of("happy", 3));
        WhyNotSearch search = new WhyNotSearch(reader);
        EmotionReading whole = reading(reader, "So happy.");
        assertThatThrownBy(() -> search.find(whole, Optional.of("gloom"), 10))
                .hasMessageContaining("no label of basic; the labels are joy, sadness");
        assertThatThrownBy(() -> search.find(whole, Optional.of("joy"), 10))
                .hasMessageContaining("read as joy already");
        EmotionReading endless = reading(reader, "so ".repeat(700) + "happy");
        assertThatThrownBy(() -> search.find(endless, Optional.empty(), 10)).hasMessageContaining("give a part of it");
    }

    @Test
    void denialsArePutInAndTakenOut() {
        assertThat(texts("I can't say that she is happy.", Language.EN))
                .contains("I can say that she is happy.", "I can't say that she is not happy.");
        assertThat(texts("Can’t you see?", Language.EN)).contains("Can you see?");
        assertThat(texts("I shan't be sad.", Language.EN)).contains("I shall be sad.");
        assertThat(texts("DON'T be sad.", Language.EN)).contains("DO be sad.");
        assertThat(texts("我不高兴。", Language.ZH)).contains("我高兴。");
        assertThat(texts("他很高兴。", Language.ZH)).anyMatch(text -> text.contains("不高兴"));
    }

    private static List<String> texts(String text, Language language) {
        return ChangeKind.NEGATION.changes(text, language).stream()
                .map(change -> WordChange.made(text, List.of(change)))
                .toList();
    }
}
