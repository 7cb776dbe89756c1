package tongli.perception.voice.speech;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of {@code pocketsphinx_continuous -time yes}: what was said in a row, then a line a word with its times and its probability. */
final class PocketSphinxLines {
    /** A word, which of its pronunciations in brackets; from, to, in seconds. */
    private static final Pattern WORD = Pattern.compile(
            "(\\S+?)(?:\\(\\d+\\))? (\\d{1,9}\\.\\d+) (\\d{1,9}\\.\\d+) (\\d{1,9}\\.\\d+(?:e[-+]?\\d+)?)");

    private PocketSphinxLines() {}

    /** Empty for a line that is no word: what was said in a row, silence, noise, the marks at both ends. */
    static Optional<SpokenWord> word(String line) {
        Matcher parts = WORD.matcher(line.strip());
        if (!parts.matches() || parts.group(1).matches("<.*>|\\[.*]|\\+\\+.*\\+\\+")) {
            return Optional.empty();
        }
        double from = Double.parseDouble(parts.group(2));
        double to = Double.parseDouble(parts.group(3));
        double probability =
                Double.parseDouble(parts.group(4)); // a sum of rounded logarithms: a little above 1 at times
        return Optional.of(
                new SpokenWord(parts.group(1), from, Math.max(from, to), OptionalDouble.of(Math.min(1, probability))));
    }
}
