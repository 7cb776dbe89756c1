package tongli.practice.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tongli.core.BasicEmotion.ANGER;
import static tongli.core.BasicEmotion.JOY;
import static tongli.core.BasicEmotion.SADNESS;
import static tongli.practice.correction.Given.felt;
import static tongli.practice.correction.Given.scored;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.practice.correction.Agreement.Pair;

class AgreementTest {

    private static Pair pair(CorrectionKind kind, Answer first, Answer second) {
        return new Pair(kind, Language.EN, first, second);
    }

    private static Agreement of(CorrectionKind kind, List<Pair> pairs) {
        return Agreement.of(pairs).stream()
                .filter(one -> one.kind() == kind && one.language() == Language.EN)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofFeelingsItIsTheMeanOverTheLabels() {
        Agreement agreement = of(
                CorrectionKind.READING,
                List.of(
                        pair(CorrectionKind.READING, felt(JOY), felt(JOY)),
                        pair(CorrectionKind.READING, felt(JOY), felt(SADNESS)),
                        pair(CorrectionKind.READING, felt(SADNESS), felt(SADNESS)),
                        pair(CorrectionKind.READING, felt(SADNESS, ANGER), felt(SADNESS))));
        // joy (3/4 − 1/2) / (1/2), sadness the same, anger (3/4 − 3/4) / (1/4); the others nobody named
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(agreement.labels()).hasValue(3);
        assertThat(agreement.cases()).isEqualTo(4);
        assertThat(agreement.same()).isEqualTo(2);
    }

    @Test
    void ofScoresItIsWeightedOverFiveBands() {
        Agreement agreement = of(
                CorrectionKind.SCORE,
                List.of(
                        pair(CorrectionKind.SCORE, scored(10), scored(15)),
                        pair(CorrectionKind.SCORE, scored(50), scored(90)),
                        pair(CorrectionKind.SCORE, scored(90), scored(100)),
                        pair(CorrectionKind.SCORE, scored(30), scored(30))));
        // bands 0 0, 2 4, 4 4, 1 1: Σ w·O = 4, Σ w·E = (33 + 19 + 13 + 25) / 4 = 22.5
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(1 - 4 / 22.5, within(1e-12));
        assertThat(agreement.labels()).isEmpty();
        assertThat(agreement.same()).isEqualTo(3);
    }

    @Test
    void ofWordingsItIsCohens() {
        Answer yes = new Answer.Approved(true);
        Answer no = new Answer.Approved(false);
        Agreement agreement = of(
                CorrectionKind.WORDING,
                List.of(
                        pair(CorrectionKind.WORDING, yes, yes),
                        pair(CorrectionKind.WORDING, yes, yes),
                        pair(CorrectionKind.WORDING, no, no),
                        pair(CorrectionKind.WORDING, yes, no)));
        // 3/4 agree; chance 3/4 · 1/2 + 1/4 · 1/2
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void whereNobodyCouldDisagreeItIsUndefinedAndSaidOfEveryKindAndLanguage() {
        List<Agreement> all = Agreement.of(List.of(pair(CorrectionKind.SCORE, scored(10), scored(10))));
        assertThat(all).hasSize(6).allMatch(one -> one.kappa().isEmpty());
        assertThat(all).extracting(Agreement::cases).containsExactly(0, 0, 0, 1, 0, 0);
    }
}
