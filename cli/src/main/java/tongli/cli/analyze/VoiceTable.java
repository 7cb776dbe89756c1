package tongli.cli.analyze;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import tongli.perception.voice.emotion.VoiceReading;
import tongli.perception.voice.emotion.VoiceSign;

/** A recording for people to read. */
final class VoiceTable {
    private VoiceTable() {}

    static String of(Path file, VoiceReading reading) {
        String emotions = reading.emotions().stream()
                .limit(3)
                .map(one -> String.format(Locale.ROOT, "%s %.1f %%", one.label(), 100 * one.probability()))
                .collect(Collectors.joining(", "));
        String signs = reading.signs().stream()
                .map(VoiceTable::sign)
                .collect(Collectors.joining(System.lineSeparator() + "    "));
        return String.format(
                Locale.ROOT,
                "%s: %s%s%n    arousal %+.2f%s",
                file,
                emotions,
                reading.uncertain() ? " (uncertain)" : "",
                reading.affect().arousal(),
                signs.isEmpty() ? "; no voice" : System.lineSeparator() + "    " + signs);
    }

    private static String sign(VoiceSign sign) {
        return String.format(Locale.ROOT, "%+.2f %s", sign.weight(), sign.english());
    }
}
