package tongli.practice.correction;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.ModelId;

/** Corrections for tests. */
final class Given {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final ModelId MODEL = new ModelId("text-zh", "7");

    private Given() {}

    static Answer felt(BasicEmotion... feelings) {
        return new Answer.Felt(Set.of(feelings));
    }

    static Answer scored(int score) {
        return new Answer.Scored(score);
    }

    static Correction correction(int number, CorrectionKind kind) {
        Answer answer = switch (kind) {
            case READING -> felt(BasicEmotion.SADNESS);
            case SCORE -> scored(60);
            case WORDING -> Answer.Worded.of("说了三天了，一个人扛着。");
        };
        return new Correction(
                new UUID(0, number),
                "ann",
                NOON.plusSeconds(number),
                kind,
                Language.ZH,
                Optional.of(new Matter(Optional.empty(), "说了三天了。")),
                new ModelAnswer(MODEL, Optional.of(answer), 0.4),
                answer);
    }

    /** A case with these reviews, each by somebody else. */
    static Case reviewed(CorrectionKind kind, Answer... answers) {
        Case reviewed = Case.fresh(correction(1, kind));
        for (int i = 0; i < answers.length; i++) {
            reviewed = reviewed.plus(new Review("reviewer " + i, NOON.plusSeconds(i), answers[i]));
        }
        return reviewed;
    }
}
