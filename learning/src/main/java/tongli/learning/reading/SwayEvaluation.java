package tongli.learning.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskSpeaker;
import tongli.understanding.RiskReader;

/**
 * How far a reader of risk is swayed by what stood before: each line is read by itself, and as the answer to lines that it was
 * not written for. A line before may explain words; it is not to silence them. Stateless but for its reader.
 */
public final class SwayEvaluation {

    private static final String TRAP = "trap";

    private final RiskReader reader;
    private final long seed;

    /** @param seed of the lines drawn, and of the bootstrap */
    public SwayEvaluation(RiskReader reader, long seed) {
        this.reader = reader;
        this.seed = seed;
    }

    /**
     * @param rates by name, in the order in which they are told
     * @param silenced what was heard by itself as the writer's own, and not at all after a line
     */
    public record Result(Map<String, BootstrapRate> rates, List<Case> silenced) {}

    /**
     * A line by itself and after another.
     *
     * @param before the line that it was read after
     */
    public record Case(ScreenLine line, String before, RiskReading alone, RiskReading after) {

        /** What it is labelled. */
        public String label() {
            return ScreenEvaluation.label(line);
        }

        boolean isHeardAlone() {
            return isOwn(alone);
        }

        boolean isSilenced() {
            return isHeardAlone() && after.level() == RiskLevel.NONE;
        }

        private static boolean isOwn(RiskReading reading) {
            return reading.speaker() == RiskSpeaker.SELF && reading.level() != RiskLevel.NONE;
        }
    }

    /**
     * Reads the writer's own risk, from watch on, and the traps; a line that is neither is passed over.
     *
     * @param openings by who may say them; before each line, one of each is drawn
     * @throws IllegalArgumentException if there are none, or somebody has none
     */
    public Result run(Language language, List<ScreenLine> lines, List<List<String>> openings) {
        if (openings.isEmpty() || openings.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("there is nothing to be read after; give everybody a line");
        }
        Random random = new Random(seed);
        List<Case> cases = lines.stream()
                .filter(line -> isOwn(line) || isTrap(line))
                .flatMap(line -> cases(language, line, openings, random))
                .toList();
        return new Result(
                rates(cases),
                cases.stream()
                        .filter(one -> isOwn(one.line()) && one.isSilenced())
                        .toList());
    }

    private Stream<Case> cases(Language language, ScreenLine line, List<List<String>> openings, Random random) {
        RiskReading alone = reader.read(line.text(), Optional.of(language));
        return openings.stream()
                .map(some -> some.get(random.nextInt(some.size())))
                .map(before -> {
                    RiskReading after = reader.readAnswer(before, line.text(), Optional.of(language));
                    return new Case(line, before, alone, after);
                });
    }

    private Map<String, BootstrapRate> rates(List<Case> cases) {
        Predicate<Case> own = one -> isOwn(one.line());
        Predicate<Case> risk = one -> one.line().isOwnRisk();
        Predicate<Case> trap = one -> isTrap(one.line());
        Predicate<Case> heard = own.and(Case::isHeardAlone);
        Map<String, BootstrapRate> rates = new LinkedHashMap<>();
        rates.put("own_heard_alone_silenced_after", rate(cases, heard, Case::isSilenced));
        rates.put("own_heard_alone_ever_silenced", ever(cases, heard));
        rates.put(
                "own_heard_alone_as_anothers_after",
                rate(cases, heard, one -> !one.isSilenced() && !Case.isOwn(one.after())));
        rates.put("own_told_alone", rate(cases, own, one -> Case.isOwn(one.alone())));
        rates.put("own_told_after", rate(cases, own, one -> Case.isOwn(one.after())));
        rates.put("own_risk_stops_alone", rate(cases, risk, one -> one.alone().concernsTheWriter()));
        rates.put("own_risk_stops_after", rate(cases, risk, one -> one.after().concernsTheWriter()));
        rates.put("traps_told_alone", rate(cases, trap, one -> one.alone().level() != RiskLevel.NONE));
        rates.put("traps_told_after", rate(cases, trap, one -> one.after().level() != RiskLevel.NONE));
        rates.put("traps_stop_alone", rate(cases, trap, one -> one.alone().concernsTheWriter()));
        rates.put("traps_stop_after", rate(cases, trap, one -> one.after().concernsTheWriter()));
        return rates;
    }

    /** Over readings; those of one line are drawn together. */
    private BootstrapRate rate(List<Case> cases, Predicate<Case> among, Predicate<Case> hit) {
        List<Case> chosen = cases.stream().filter(among).toList();
        return BootstrapRate.of(
                chosen.stream().map(one -> one.line().text()).toList(),
                chosen.stream().map(hit::test).toList(),
                seed);
    }

    /** Over lines: silenced by any that stood before. */
    private BootstrapRate ever(List<Case> cases, Predicate<Case> among) {
        Map<String, Boolean> silenced = new LinkedHashMap<>();
        cases.stream()
                .filter(among)
                .forEach(one -> silenced.merge(one.line().text(), one.isSilenced(), Boolean::logicalOr));
        return BootstrapRate.of(List.copyOf(silenced.keySet()), List.copyOf(silenced.values()), seed);
    }

    private static boolean isOwn(ScreenLine line) {
        return line.speaker() == RiskSpeaker.SELF && line.level() != RiskLevel.NONE;
    }

    private static boolean isTrap(ScreenLine line) {
        return line.kind().equals(TRAP);
    }
}
