package tongli.wire.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tongli.coaching.course.marks.Agreement;

/** How far an instructor and the judge agree: quadratic kappa of each mechanism, pooled, and over the last twenty. What cannot be said, of fewer than two replies or of what could not disagree, is left out, or null. */
public record AgreementJson(
        int marks,
        Map<String, Double> kappa,
        @Nullable Double pooled,
        @Nullable Double recent,
        String drift) {

    public static AgreementJson of(Agreement agreement) {
        Map<String, Double> kappa = new LinkedHashMap<>();
        agreement.kappa().forEach((mechanism, value) -> value.ifPresent(real -> kappa.put(mechanism.code(), real)));
        return new AgreementJson(
                agreement.marks(),
                kappa,
                boxed(agreement.pooled()),
                boxed(agreement.recent()),
                agreement.drift().code());
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
