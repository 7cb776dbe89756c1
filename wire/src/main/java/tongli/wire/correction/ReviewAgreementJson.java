package tongli.wire.correction;

import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.practice.correction.Agreement;

/**
 * How far the first two reviewers agree, of one kind in one language.
 *
 * @param cases how many have two reviews
 * @param same of these, how many mean the same
 * @param share same of cases; null where there are none
 * @param kappa beyond chance, at most 1; null where it is undefined
 * @param undefined why it is; else null
 * @param labels of feelings: of how many labels it is the mean; else null
 */
public record ReviewAgreementJson(
        String kind,
        String language,
        int cases,
        int same,
        @Nullable Double share,
        @Nullable Double kappa,
        @Nullable String undefined,
        @Nullable Integer labels) {

    /** Why κ is undefined. */
    public enum Undefined implements Coded {
        NO_CASES,
        /** Everybody said the same of everything, or one of two did, so that chance alone would agree as often. */
        NOTHING_VARIES
    }

    public static ReviewAgreementJson of(Agreement agreement) {
        boolean some = agreement.cases() > 0;
        boolean defined = agreement.kappa().isPresent();
        return new ReviewAgreementJson(
                agreement.kind().code(),
                agreement.language().code(),
                agreement.cases(),
                agreement.same(),
                some ? (double) agreement.same() / agreement.cases() : null,
                defined ? agreement.kappa().getAsDouble() : null,
                defined ? null : (some ? Undefined.NOTHING_VARIES : Undefined.NO_CASES).code(),
                agreement.labels().isPresent() ? agreement.labels().getAsInt() : null);
    }
}
