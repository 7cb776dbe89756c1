package tongli.server.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.practice.correction.Answer;
import tongli.practice.correction.Correction;
import tongli.practice.correction.CorrectionKind;
import tongli.practice.correction.Matter;
import tongli.practice.correction.ModelAnswer;

/** Corrections for tests. */
final class GivenCorrections {

    static final Answer SAD = new Answer.Felt(Set.of(BasicEmotion.SADNESS));
    static final Answer ANGRY = new Answer.Felt(Set.of(BasicEmotion.ANGER));

    private GivenCorrections() {}

    /** Of a reading; the greater the number the less sure the model was, and the later it came. */
    static Correction reading(String by, int number, Instant at) {
        return new Correction(
                new UUID(0, number),
                by,
                at,
                CorrectionKind.READING,
                Language.ZH,
                Optional.of(new Matter(Optional.empty(), "说了三天了。")),
                new ModelAnswer(new ModelId("text-zh", "7"), Optional.of(ANGRY), number / 10.0),
                SAD);
    }

    static Correction wording(String by, int number, Instant at) {
        return new Correction(
                new UUID(0, number),
                by,
                at,
                CorrectionKind.WORDING,
                Language.EN,
                Optional.of(new Matter(Optional.of("They found a lump."), "See a doctor.")),
                new ModelAnswer(new ModelId("judge-en", "7"), Optional.empty(), number / 10.0),
                Answer.Worded.of("You've carried this alone."));
    }
}
