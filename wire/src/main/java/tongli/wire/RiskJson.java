package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tongli.core.RiskReading;

/**
 * What {@code analyze risk} prints for one text; in a turn without the text, and with people to call when it stops or when the words may speak of whoever wrote them.
 *
 * @param uncertain true where the text seems to be in no language that is read, else null
 * @param card the people to call, where practice stopped
 * @param contacts people who are there for whoever wants them, where a learner's words may speak of themselves ({@code watch}) and practice goes on
 */
public record RiskJson(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
        String level,
        String speaker,
        List<SignalJson> signals,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean uncertain,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RiskCardJson card,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<RiskCardJson.ContactJson> contacts) {

    /** A sign of risk and where it stands, in UTF-16 units, end exclusive. */
    public record SignalJson(String code, int start, int end) {}

    public static RiskJson of(RiskReading reading) {
        return of(reading, reading.text(), null, null);
    }

    /** @param card the people to call, when practice stopped */
    public static RiskJson inTurn(RiskReading reading, @Nullable RiskCardJson card) {
        return of(reading, null, card, null);
    }

    /** @param contacts of people who are there for whoever wants them; practice goes on */
    public static RiskJson offering(RiskReading reading, List<RiskCardJson.ContactJson> contacts) {
        return of(reading, null, null, contacts);
    }

    private static RiskJson of(
            RiskReading reading,
            @Nullable String text,
            @Nullable RiskCardJson card,
            @Nullable List<RiskCardJson.ContactJson> contacts) {
        return new RiskJson(
                text,
                reading.level().code(),
                reading.speaker().code(),
                reading.signals().stream()
                        .map(one -> new SignalJson(
                                one.code(), one.span().start(), one.span().end()))
                        .toList(),
                reading.uncertain() ? true : null,
                card,
                contacts);
    }
}
