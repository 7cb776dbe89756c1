package tongli.learning.voice;

import java.util.List;
import java.util.Locale;

/** What judging gave as tables in Markdown, as {@code docs/results/voice.md} has them. Stateless. */
public final class VoiceTables {
    private VoiceTables() {}

    /** The first two lines of a table of {@link #row}. */
    public static String head() {
        return "| how it is learnt | enrolled by | judged | UAR | ECE | right where sure (share sure) | arousal in order |\n"
                + "|---|---|---|---|---|---|---|";
    }

    /** @param how it was learnt */
    public static String row(String how, Hearing hearing, VoiceEvaluation.Result result) {
        String enrolled = switch (hearing.code()) {
            case "0" -> "nobody";
            case OwnScale.CODE -> "all of their recordings, unlabelled";
            default -> hearing.code();
        };
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | **%.3f** (%.3f–%.3f) | %.3f | %.3f (%.2f) | %.3f |",
                how,
                enrolled,
                result.recordings(),
                result.unweightedAverageRecall(),
                result.interval()[0],
                result.interval()[1],
                result.calibrationError(),
                result.rightWhereSure(),
                result.sure(),
                result.arousalInOrder());
    }

    /** How often each emotion was taken for which; a row what was expressed, a column what was answered. */
    public static String confusion(VoiceEvaluation.Result result) {
        StringBuilder table = new StringBuilder("| |");
        result.labels().forEach(label -> table.append(' ').append(label).append(" |"));
        table.append("\n|---|").append("---|".repeat(result.labels().size()));
        for (int truth = 0; truth < result.labels().size(); truth++) {
            List<Integer> counts = result.confusion().counts().get(truth);
            table.append("\n| ").append(result.labels().get(truth)).append(" |");
            counts.forEach(count -> table.append(' ').append(count).append(" |"));
        }
        return table.toString();
    }
}
