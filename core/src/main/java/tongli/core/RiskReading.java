package tongli.core;

import java.util.List;

/** What a text says of somebody's risk of self-harm. Never a diagnosis. */
public record RiskReading(String text, RiskLevel level, RiskSpeaker speaker, List<RiskSignal> signals) {
    public RiskReading {
        signals = List.copyOf(signals);
    }

    /** Whether the writer speaks of their own life: practice stops and people are named. */
    public boolean concernsTheWriter() {
        return speaker == RiskSpeaker.SELF && level.compareTo(RiskLevel.HIGH) >= 0;
    }

    /** A sign of risk, such as {@code plan} or {@code wish_to_die}, and where it stands. */
    public record RiskSignal(String code, Span span) {}
}
