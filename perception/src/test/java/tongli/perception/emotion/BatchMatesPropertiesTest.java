package tongli.perception.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import tongli.core.Blank;
import tongli.core.EmotionQuery;
import tongli.core.Tier;

/** Whatever stands beside a text, its reading is the same bit by bit. */
class BatchMatesPropertiesTest {
    private static final TextEmotionReader FULL = TextEmotionReader.bundled();
    private static final EmotionTiers TIERS = EmotionTiers.over(FULL);

    @AfterContainer
    static void close() {
        FULL.close();
    }

    @Property(tries = 25)
    void aReadingIsTheSameWhateverItsMatesAre(
            @ForAll("texts") String text, @ForAll("mates") List<String> mates, @ForAll Tier tier) {
        EmotionQuery asked = EmotionQuery.of(text);
        List<EmotionQuery> all = new ArrayList<>();
        mates.forEach(mate -> all.add(EmotionQuery.of(mate)));
        int place = all.size() / 2;
        all.add(place, asked);
        assertThat(TIERS.reader(tier).readAll(all).get(place))
                .isEqualTo(TIERS.reader(tier).read(asked));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "算了，你忙吧。",
                        "我等了三天，没有人回我电话。",
                        "Never mind, you're busy.",
                        "I got the job, and I still can't believe it!",
                        "Oh great. Another meeting about meetings."),
                Arbitraries.strings()
                        .withChars("气死我了开心难过怕 !?。，….abcdefghijklmnopqrstuvwxyz😭👍")
                        .ofMinLength(1)
                        .ofMaxLength(60)
                        .filter(text -> !Blank.is(text)),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(20).filter(text -> !Blank.is(text)));
    }

    @Provide
    Arbitrary<List<String>> mates() {
        return texts().list().ofMinSize(1).ofMaxSize(5);
    }
}
