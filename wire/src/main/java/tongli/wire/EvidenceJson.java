package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tongli.core.Evidence;
import tongli.core.FaceRegion;
import tongli.core.TextSpan;
import tongli.core.TimeRange;

/** What moved a reading: {@code start, end, text} in text, {@code from_s, to_s} in sound, {@code region} in a face. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceJson(
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String text,
        @JsonProperty("from_s") @Nullable Double fromSeconds,
        @JsonProperty("to_s") @Nullable Double toSeconds,
        @Nullable String region,
        double weight) {

    public static EvidenceJson of(Evidence evidence) {
        if (evidence instanceof TextSpan span) {
            return new EvidenceJson(span.start(), span.end(), span.text(), null, null, null, span.weight());
        }
        if (evidence instanceof TimeRange range) {
            return new EvidenceJson(null, null, null, range.fromSeconds(), range.toSeconds(), null, range.weight());
        }
        return new EvidenceJson(null, null, null, null, null, ((FaceRegion) evidence).region(), evidence.weight());
    }
}
