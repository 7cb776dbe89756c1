package tongli.server.rest;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.expression.Feeling;
import tongli.expression.Prosody;
import tongli.server.problem.Problems;
import tongli.wire.AffectJson;

/** What is felt, in one of three ways: one feeling and its strength, a mixture of feelings, or a point of affect. */
final class FeelingFields {

    /** What rounding may add to a mixture. */
    private static final double ROUNDED = 1.01;

    private FeelingFields() {}

    /** Shares of feelings that sum to 1; what is missing of it is neutral. */
    static Map<BasicEmotion, Double> mixture(
            @Nullable String emotion, @Nullable Double strength, @Nullable Map<String, Double> mixture) {
        if (mixture == null) {
            BasicEmotion felt =
                    emotion == null ? BasicEmotion.NEUTRAL : Fields.code(BasicEmotion.class, "emotion", emotion);
            return new Feeling(felt, strength == null ? 1 : share("strength", strength)).mixture();
        }
        if (emotion != null || strength != null) {
            throw Problems.invalid(
                    "mixture",
                    "The field \"mixture\" says already what is felt; leave \"emotion\" and \"strength\" out.");
        }
        Map<BasicEmotion, Double> shares = new EnumMap<>(BasicEmotion.class);
        mixture.forEach((code, share) ->
                shares.put(Fields.code(BasicEmotion.class, "mixture", code), share("mixture." + code, share)));
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > ROUNDED) {
            throw Problems.invalid("mixture", "The shares in \"mixture\" sum to %.2f; at most 1.".formatted(sum));
        }
        double whole = Math.max(1, sum);
        shares.replaceAll((one, share) -> share / whole);
        shares.merge(BasicEmotion.NEUTRAL, Math.max(0, 1 - sum), Double::sum);
        return shares;
    }

    /** How somebody speaks who feels so. @param affect null where one of the others says it */
    static Prosody prosody(
            @Nullable String emotion,
            @Nullable Double strength,
            @Nullable Map<String, Double> mixture,
            @Nullable AffectJson affect) {
        if (affect == null) {
            return Prosody.of(mixture(emotion, strength, mixture));
        }
        if (emotion != null || strength != null || mixture != null) {
            throw Problems.invalid(
                    "affect",
                    "The field \"affect\" says already what is felt; leave \"emotion\", \"strength\" and \"mixture\" out.");
        }
        try {
            return Prosody.of(new Affect(affect.valence(), affect.arousal(), affect.dominance()));
        } catch (IllegalArgumentException outOfRange) {
            throw Problems.invalid("affect", "In \"affect\" %s.".formatted(outOfRange.getMessage()));
        }
    }

    private static double share(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw Problems.invalid(field, "The field \"%s\" must be from 0 to 1.".formatted(field));
        }
        return value;
    }
}
