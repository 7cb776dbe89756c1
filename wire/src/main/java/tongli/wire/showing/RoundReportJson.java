package tongli.wire.showing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tongli.core.BasicEmotion;
import tongli.practice.showing.Confusions;
import tongli.practice.showing.RoundReport;

/**
 * How a round went.
 *
 * @param score 0 to 100
 * @param unbiasedHitRate the mean over the feelings that were shown (Wagner 1993)
 * @param confusions pairs that occurred, hits among them
 * @param strengths hits at each strength, the faintest first; calm is left out
 * @param threshold the strength from which on most feelings were named; null where it was not sought, or not found
 */
public record RoundReportJson(
        int right,
        int count,
        int score,
        @JsonProperty("unbiased_hit_rate") double unbiasedHitRate,
        List<FeelingHitsJson> feelings,
        List<ConfusionJson> confusions,
        List<StrengthHitsJson> strengths,
        @Nullable Double threshold,
        String advice) {

    /** @param unbiasedHitRate null where it was never shown */
    public record FeelingHitsJson(
            String feeling,
            int shown,
            int named,
            int right,
            @JsonProperty("unbiased_hit_rate") @Nullable Double unbiasedHitRate) {}

    /** How often one was taken for the other, or for itself. */
    public record ConfusionJson(String shown, String named, int count) {}

    public record StrengthHitsJson(double strength, int shown, int right) {}

    public static RoundReportJson of(RoundReport report) {
        Confusions confusions = report.confusions();
        List<ConfusionJson> pairs = new ArrayList<>();
        for (BasicEmotion shown : BasicEmotion.values()) {
            for (BasicEmotion named : BasicEmotion.values()) {
                if (confusions.count(shown, named) > 0) {
                    pairs.add(new ConfusionJson(shown.code(), named.code(), confusions.count(shown, named)));
                }
            }
        }
        return new RoundReportJson(
                report.right(),
                report.results().size(),
                report.score(),
                report.unbiasedHitRate(),
                Arrays.stream(BasicEmotion.values())
                        .map(one -> new FeelingHitsJson(
                                one.code(),
                                confusions.shown(one),
                                confusions.named(one),
                                confusions.count(one, one),
                                orNull(confusions.unbiasedHitRate(one))))
                        .toList(),
                pairs,
                report.byStrength().entrySet().stream()
                        .map(one -> new StrengthHitsJson(
                                one.getKey(),
                                one.getValue().shown(),
                                one.getValue().right()))
                        .toList(),
                orNull(report.threshold()),
                report.advice());
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
