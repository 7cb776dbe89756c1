package tongli.core;

import java.util.List;

/**
 * What a text says of somebody's risk of self-harm. Never a diagnosis.
 *
 * @param uncertain whether the text seems to be in a language that is not read, so that no sign found means nothing
 */
public record RiskReading(
        String text, RiskLevel level, RiskSpeaker speaker, List<RiskSignal> signals, boolean uncertain) {
    public RiskReading {
        signals = List.copyOf(signals);
    }

    /** Whether the writer speaks of their own life: practice stops and people are named. */
    public boolean concernsTheWriter() {
        return speaker == RiskSpeaker.SELF && level.compareTo(RiskLevel.HIGH) >= 0;
    }

    /** Whether the writer may speak of their own life, not clearly enough to stop practice: people are named, quietly. */
    public boolean mayConcernTheWriter() {
        return speaker == RiskSpeaker.SELF && level == RiskLevel.WATCH;
    }

    /** A sign of risk, such as {@code plan} or {@code wish_to_die}, and where it stands. */
    public record RiskSignal(String code, Span span) {}
}
