package tongli.perception.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import tongli.core.Tier;

class CascadeEmotionReaderTest {
    private static final String SURE = "Thank you so much! I love it!";
    private static final String DOUBTFUL = "It is what it is, I suppose, and somebody has to do it.";

    private final List<String> sentOn = new ArrayList<>();
    private final EmotionReader full =
            queries -> queries.stream().map(this::unmoved).toList();
    private final EmotionTiers tiers = new EmotionTiers(FastEmotionReader.bundled(), full);

    private EmotionReading unmoved(EmotionQuery query) {
        sentOn.add(query.text());
        return new EmotionReading(
                query.text(),
                Language.EN,
                query.taxonomy(),
                List.of(new LabelProbability("neutral", 1)),
                List.of("neutral"),
                "neutral",
                1,
                false,
                0,
                new Affect(0, 0, 0),
                List.of(),
                new ModelId("encoder", "0"));
    }

    @Test
    void whatTheFastTierIsSureOfIsNotSentOn() {
        var reading = tiers.reader(Tier.CASCADE).read(EmotionQuery.of(SURE));
        assertThat(sentOn).isEmpty();
        assertThat(reading.model().id()).isEqualTo("text-fast-en");
        assertThat(reading).isEqualTo(tiers.reader(Tier.FAST).read(EmotionQuery.of(SURE)));
    }

    @Test
    void whatItDoubtsOfIsSentOnAndAnswersKeepTheirPlaces() {
        List<String> texts = List.of(DOUBTFUL, SURE, "I don't know whether to be angry or sad about what he did.");
        var readings = tiers.reader(Tier.CASCADE)
                .readAll(texts.stream().map(EmotionQuery::of).toList());
        assertThat(readings).extracting(EmotionReading::text).containsExactlyElementsOf(texts);
        assertThat(sentOn).contains(DOUBTFUL).doesNotContain(SURE);
        for (EmotionReading reading : readings) {
            assertThat(reading.model().id()).isEqualTo(sentOn.contains(reading.text()) ? "encoder" : "text-fast-en");
        }
    }

    @Test
    void fineLabelsAreAlwaysSentOn() {
        var query = new EmotionQuery(SURE, Optional.empty(), Taxonomy.FINE, false);
        assertThat(tiers.reader(Tier.CASCADE).read(query).model().id()).isEqualTo("encoder");
    }

    @Test
    void oneDoubtfulWindowSendsTheWholeTextOn() {
        String letter = (SURE + " ").repeat(16) + DOUBTFUL; // one window, and a second one of a sentence
        tiers.reader(Tier.CASCADE).read(EmotionQuery.of(letter));
        assertThat(sentOn).containsExactly(letter);
    }

    @Test
    void theFullTierIsTheReaderThatWasGiven() {
        assertThat(tiers.reader(Tier.FULL)).isSameAs(full);
    }

    @Test
    void noTextsAreNoWork() {
        assertThat(tiers.reader(Tier.CASCADE).readAll(List.of())).isEmpty();
        assertThat(sentOn).isEmpty();
    }
}
