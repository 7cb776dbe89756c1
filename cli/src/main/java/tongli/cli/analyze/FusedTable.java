package tongli.cli.analyze;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tongli.wire.FusedJson;

/** Words, voice and face of one moment for people to read. */
final class FusedTable {
    private FusedTable() {}

    static String of(FusedJson fused) {
        String emotions = fused.emotions().stream()
                .limit(3)
                .map(one -> percent(one.label(), one.probability()))
                .collect(Collectors.joining(", "));
        String modalities = fused.modalities().stream()
                .map(one -> "    %s: %s; %s"
                        .formatted(one.modality(), percent(one.dominant(), one.probability()), one.why()))
                .collect(Collectors.joining("\n"));
        String conflict = Optional.ofNullable(fused.conflict())
                .map(one -> "\n%s\n    “%s”".formatted(one.notice(), one.practiceLine()))
                .orElse("");
        String practice = Optional.ofNullable(fused.practice())
                .map(one -> "\n%s\n    %s".formatted(one.offer(), one.command()))
                .orElse("");
        return "together: " + emotions + (fused.uncertain() ? " (uncertain)" : "") + "\n" + modalities + conflict
                + practice;
    }

    private static String percent(String label, double probability) {
        return String.format(Locale.ROOT, "%s %.1f %%", label, 100 * probability);
    }
}
