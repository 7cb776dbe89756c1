package tongli.practice.correction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tongli.coaching.AssessmentRequest;
import tongli.coaching.Assessor;
import tongli.core.Assessment;
import tongli.core.BasicEmotion;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.perception.language.LanguageDetector;

/** Has the models say anew what is about to be corrected, so that nobody has to be believed about it. Safe for many threads. */
final class ModelJudge {

    /** @param language the text's, as it was said or found out */
    record Judged(Language language, ModelAnswer answer) {}

    private static final double QUITE_UNSURE = 1;

    private final EmotionReader emotions;
    private final Assessor assessor;
    private final LanguageDetector detector = new LanguageDetector();

    ModelJudge(EmotionReader emotions, Assessor assessor) {
        this.emotions = emotions;
        this.assessor = assessor;
    }

    Judged judge(CorrectionKind kind, Matter matter, Optional<Language> language) {
        return kind == CorrectionKind.READING ? reading(matter, language) : assessment(kind, matter, language);
    }

    private Judged reading(Matter matter, Optional<Language> language) {
        EmotionReading reading = emotions.read(new EmotionQuery(matter.text(), language, Taxonomy.BASIC, false));
        double unsure = Uncertainty.of(reading.emotions().stream()
                .mapToDouble(LabelProbability::probability)
                .toArray());
        return new Judged(
                reading.language(), new ModelAnswer(reading.model(), Optional.of(felt(reading.labels())), unsure));
    }

    private static Answer felt(List<String> labels) {
        return new Answer.Felt(Arrays.stream(BasicEmotion.values())
                .filter(emotion -> labels.contains(emotion.code()))
                .filter(emotion -> labels.size() == 1 || emotion != BasicEmotion.NEUTRAL)
                .collect(Collectors.toSet()));
    }

    private Judged assessment(CorrectionKind kind, Matter matter, Optional<Language> language) {
        AssessmentRequest request = AssessmentRequest.of(
                        language.orElseGet(() -> detector.detectOr(matter.text(), Language.EN)),
                        matter.context().orElse(""),
                        matter.text())
                .inLanguageFoundOut(language.isEmpty());
        Assessment found = assessor.assess(kind == CorrectionKind.SCORE ? request.wordedLater() : request);
        Optional<Answer> said = kind == CorrectionKind.SCORE
                ? found.score().stream().<Answer>mapToObj(Answer.Scored::new).findFirst()
                : found.betterWording().map(Answer.Worded::of);
        double unsure = found.interval().map(Uncertainty::of).orElse(QUITE_UNSURE);
        return new Judged(found.language(), new ModelAnswer(found.model(), said, unsure));
    }
}
