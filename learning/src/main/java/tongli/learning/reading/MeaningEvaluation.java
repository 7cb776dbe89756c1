package tongli.learning.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tongli.core.Coded;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.understanding.meaning.Finding;
import tongli.understanding.meaning.Intent;
import tongli.understanding.meaning.MeaningReader;
import tongli.understanding.meaning.Need;
import tongli.understanding.meaning.TurnMeaning;
import tongli.understanding.meaning.TurnToRead;

/** Holds the reader of meaning against labelled turns. Stateless but for its readers. */
public final class MeaningEvaluation {

    private final MeaningReader reader;
    private final Optional<EmotionReader> emotions;
    private final long seed;

    /**
     * @param emotions what tells the feeling of a turn; empty to read words and form alone
     * @param seed of the bootstrap
     */
    public MeaningEvaluation(MeaningReader reader, Optional<EmotionReader> emotions, long seed) {
        this.reader = reader;
        this.emotions = emotions;
        this.seed = seed;
    }

    /**
     * @param inOrder turns whose intents were all read, in their order, and no other
     * @param first turns whose first intent was read as the first
     * @param firstOf the same by first intent
     * @param intentF1 of single intents over all turns: 2 · right / (read + labelled)
     * @param need turns with a need whose need was named first
     * @param needNamed turns with a need whose need was among those named
     * @param needless turns without a need of which one was named all the same
     * @param cases every turn, as it was read
     */
    public record Result(
            BootstrapRate inOrder,
            BootstrapRate first,
            Map<Intent, BootstrapRate> firstOf,
            double intentF1,
            BootstrapRate need,
            BootstrapRate needNamed,
            BootstrapRate needless,
            List<Case> cases) {}

    /** A turn and its reading. */
    public record Case(MeaningLine line, TurnMeaning meaning) {

        private List<Intent> intents() {
            return meaning.intents().stream().map(Finding::label).toList();
        }

        private List<Need> needs() {
            return meaning.needs().stream().map(Finding::label).toList();
        }

        boolean isInOrder() {
            return intents().equals(line.intents());
        }

        boolean isFirst() {
            return intents().get(0) == line.intents().get(0);
        }

        boolean isNeeded() {
            return needs().stream().findFirst().equals(line.need());
        }

        boolean isNamed() {
            return line.need().filter(needs()::contains).isPresent();
        }

        public boolean isRight() {
            return isInOrder() && isNeeded();
        }

        /** The codes of the intents, then of the need named first. */
        public String summary() {
            return intents().stream().map(Coded::code).collect(Collectors.joining(","))
                    + " / "
                    + needs().stream().findFirst().map(Coded::code).orElse("-");
        }
    }

    public Result run(Language language, List<MeaningLine> lines) {
        List<Case> cases = cases(language, lines);
        Map<Intent, BootstrapRate> firstOf = new EnumMap<>(Intent.class);
        for (Intent intent : Intent.values()) {
            BootstrapRate rate = rate(cases, one -> one.line().intents().get(0) == intent, Case::isFirst);
            if (rate.total() > 0) {
                firstOf.put(intent, rate);
            }
        }
        Predicate<Case> needs = one -> one.line().need().isPresent();
        return new Result(
                rate(cases, one -> true, Case::isInOrder),
                rate(cases, one -> true, Case::isFirst),
                firstOf,
                f1(cases),
                rate(cases, needs, Case::isNeeded),
                rate(cases, needs, Case::isNamed),
                rate(cases, needs.negate(), one -> !one.meaning().needs().isEmpty()),
                cases);
    }

    private List<Case> cases(Language language, List<MeaningLine> lines) {
        List<EmotionReading> felt = emotions.map(it -> it.readAll(lines.stream()
                        .map(line -> EmotionQuery.of(line.text()).in(language))
                        .toList()))
                .orElse(List.of());
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<EmotionReading> feeling = felt.isEmpty() ? Optional.empty() : Optional.of(felt.get(i));
            cases.add(new Case(
                    lines.get(i),
                    reader.read(new TurnToRead(language, lines.get(i).text(), feeling, Optional.empty(), false))));
        }
        return cases;
    }

    private static double f1(List<Case> cases) {
        int right = 0;
        int named = 0;
        for (Case one : cases) {
            right += (int) one.intents().stream()
                    .filter(one.line().intents()::contains)
                    .count();
            named += one.intents().size() + one.line().intents().size();
        }
        return named == 0 ? 0 : 2.0 * right / named;
    }

    private BootstrapRate rate(List<Case> cases, Predicate<Case> among, Predicate<Case> hit) {
        List<String> clusters = new ArrayList<>();
        List<Boolean> hits = new ArrayList<>();
        for (Case one : cases) {
            if (among.test(one)) {
                clusters.add(one.line().text());
                hits.add(hit.test(one));
            }
        }
        return BootstrapRate.of(clusters, hits, seed);
    }
}
