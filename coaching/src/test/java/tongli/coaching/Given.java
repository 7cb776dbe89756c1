package tongli.coaching;

import java.util.List;
import tongli.core.Affect;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;
import tongli.understanding.BundledReplyReader;

final class Given {
    private Given() {}

    /** Hears sadness in everything, so that tests need no model. */
    static EmotionReader sadListener() {
        return queries -> queries.stream()
                .map(query -> new EmotionReading(
                        query.text(),
                        query.language().orElse(Language.ZH),
                        Taxonomy.BASIC,
                        List.of(new LabelProbability("sadness", 1)),
                        List.of("sadness"),
                        "sadness",
                        1,
                        false,
                        0.7,
                        new Affect(-0.6, -0.3, -0.3),
                        List.of(),
                        new ModelId("fake", "1")))
                .toList();
    }

    static Assessor assessor() {
        return new BundledAssessor(BundledReplyReader.rulesOnly(), sadListener());
    }
}
