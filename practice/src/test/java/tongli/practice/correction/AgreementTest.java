package tongli.practice.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tongli.core.BasicEmotion.ANGER;
import static tongli.core.BasicEmotion.JOY;
import static tongli.core.BasicEmotion.SADNESS;
import static tongli.practice.correction.Given.felt;
import static tongli.practice.correction.Given.scored;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
        // joy: 3/4 agree, named 3 times of 8, chance (9 + 25) / 64: (48 − 34) / (64 − 34); sadness the same; anger: 3/4
        // agree,
        // named once of 8, chance (1 + 49) / 64: (48 − 50) / (64 − 50); the others nobody named
        assertThat(agreement.kappa().orElseThrow()).isCloseTo((14 / 30.0 + 14 / 30.0 - 2 / 14.0) / 3, within(1e-12));
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
        // bands 0 0, 2 4, 4 4, 1 1, both ways round: Σ w·O = 8; said 2, 2, 1, 0 and 3 times of 8, so that
        // Σ w·E = 2 · (0–1: 4, 0–2: 8, 0–4: 96, 1–2: 2, 1–4: 54, 2–4: 12) / 8 = 44
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(1 - 8 / 44.0, within(1e-12));
        assertThat(agreement.labels()).isEmpty();
        assertThat(agreement.same()).isEqualTo(3);
    }

    @Test
    void ofWordingsItIsScotts() {
        Answer yes = new Answer.Approved(true);
        Answer no = new Answer.Approved(false);
        Agreement agreement = of(
                CorrectionKind.WORDING,
                List.of(
                        pair(CorrectionKind.WORDING, yes, yes),
                        pair(CorrectionKind.WORDING, yes, yes),
                        pair(CorrectionKind.WORDING, no, no),
                        pair(CorrectionKind.WORDING, yes, no)));
        // 3/4 agree; yes 5 times of 8, chance (25 + 9) / 64
        assertThat(agreement.kappa().orElseThrow()).isCloseTo((48 - 34) / (64 - 34.0), within(1e-12));
    }

    @Test
    void whoCameFirstChangesNothing() {
        Random random = new Random(5);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            CorrectionKind kind = CorrectionKind.values()[i % 3];
            pairs.add(pair(kind, answer(kind, random), answer(kind, random)));
        }
        List<Pair> swapped = pairs.stream()
                .map(one -> random.nextBoolean() ? one : pair(one.kind(), one.second(), one.first()))
                .toList();
        assertThat(swapped).isNotEqualTo(pairs);
        assertThat(Agreement.of(swapped)).isEqualTo(Agreement.of(pairs));
    }

    private static Answer answer(CorrectionKind kind, Random random) {
        return switch (kind) {
            case READING -> felt(List.of(JOY, SADNESS, ANGER).get(random.nextInt(3)));
            case SCORE -> scored(random.nextInt(101));
            case WORDING -> new Answer.Approved(random.nextBoolean());
        };
    }

    @Test
    void whereNobodyCouldDisagreeItIsUndefinedAndSaidOfEveryKindAndLanguage() {
        List<Agreement> all = Agreement.of(List.of(pair(CorrectionKind.SCORE, scored(10), scored(10))));
        assertThat(all).hasSize(6).allMatch(one -> one.kappa().isEmpty());
        assertThat(all).extracting(Agreement::cases).containsExactly(0, 0, 0, 1, 0, 0);
    }
}
