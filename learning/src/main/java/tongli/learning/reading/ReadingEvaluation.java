package tongli.learning.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.ReplyFlag;
import tongli.core.Utterance;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;
import tongli.understanding.ReplyReading;

/** Holds a reader of replies against labelled pairs. Stateless but for its reader. */
public final class ReadingEvaluation {

    private final ReplyReader reader;
    private final long seed;

    /** @param seed of the bootstrap */
    public ReadingEvaluation(ReplyReader reader, long seed) {
        this.reader = reader;
        this.seed = seed;
    }

    /**
     * @param falseMissteps harmless replies that were told of a misstep
     * @param falseFlags harmless replies that were called a stock phrase or off topic
     * @param missedMissteps hurtful replies in which no misstep at all was seen
     * @param missedFormulas stock phrases not called one
     * @param seen by label, the replies read as what they are
     * @param cases every pair, as it was read
     */
    public record Result(
            BootstrapRate falseMissteps,
            BootstrapRate falseFlags,
            BootstrapRate missedMissteps,
            BootstrapRate missedFormulas,
            Map<ReadingLabel, BootstrapRate> seen,
            List<Case> cases) {}

    /** A pair and its reading. */
    public record Case(ReadingPair pair, ReplyReading reading) {

        public boolean isRight() {
            return pair.label().isSeenBy(reading);
        }

        /** The codes of moves, then of missteps and flags. */
        public String summary() {
            String moves = reading.moves().stream()
                    .map(move -> move.kind().code())
                    .distinct()
                    .collect(Collectors.joining(" "));
            String marks = Stream.concat(
                            reading.missteps().stream()
                                    .map(found -> found.misstep().code()),
                            reading.flags().stream().map(Coded::code))
                    .distinct()
                    .collect(Collectors.joining(" "));
            return marks.isEmpty() ? moves : moves + " / " + marks;
        }
    }

    public Result run(Language language, List<ReadingPair> pairs) {
        List<Case> cases = pairs.stream()
                .map(pair -> new Case(pair, reader.read(context(language, pair))))
                .toList();
        Map<ReadingLabel, BootstrapRate> seen = new EnumMap<>(ReadingLabel.class);
        for (ReadingLabel label : ReadingLabel.values()) {
            BootstrapRate rate = rate(cases, one -> one.pair().label() == label, Case::isRight);
            if (rate.total() > 0) {
                seen.put(label, rate);
            }
        }
        Predicate<Case> stumbles = one -> !one.reading().missteps().isEmpty();
        Predicate<Case> stock = one -> one.reading().has(ReplyFlag.FORMULA);
        Predicate<Case> strays = one -> one.reading().has(ReplyFlag.OFF_TOPIC);
        Predicate<Case> harmless = one -> one.pair().label().isHarmless();
        return new Result(
                rate(cases, harmless, stumbles),
                rate(cases, harmless, stock.or(strays)),
                rate(cases, one -> one.pair().label().isMisstep(), stumbles.negate()),
                rate(cases, one -> one.pair().label() == ReadingLabel.FORMULA, stock.negate()),
                seen,
                cases);
    }

    private BootstrapRate rate(List<Case> cases, Predicate<Case> among, Predicate<Case> hit) {
        List<String> clusters = new ArrayList<>();
        List<Boolean> hits = new ArrayList<>();
        for (Case one : cases) {
            if (among.test(one)) {
                clusters.add(one.pair().context());
                hits.add(hit.test(one));
            }
        }
        return BootstrapRate.of(clusters, hits, seed);
    }

    private static ReplyContext context(Language language, ReadingPair pair) {
        return new ReplyContext(language, List.of(new Utterance(Utterance.PERSONA, pair.context())), pair.reply());
    }
}
