package tongli.learning.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskSpeaker;
import tongli.understanding.RiskReader;

/** Holds a reader of risk against lines whose level and speaker are told. Stateless but for its reader. */
public final class ScreenEvaluation {

    private static final String TRAP = "trap";

    private final RiskReader reader;
    private final long seed;

    /** @param seed of the bootstrap */
    public ScreenEvaluation(RiskReader reader, long seed) {
        this.reader = reader;
        this.seed = seed;
    }

    /**
     * @param rates by name, in the order in which they are told
     * @param wrong the lines that are read otherwise than they are labelled in what matters: risk of the writer's own that stops
     *     nothing, and a line without it that is told (in an exercise: that stops it)
     */
    public record Result(Map<String, BootstrapRate> rates, List<Case> wrong) {}

    /** A line and its reading. */
    public record Case(ScreenLine line, RiskReading reading) {

        boolean isAtLeast(RiskLevel level) {
            return reading.level().compareTo(level) >= 0;
        }

        /** What it is labelled. */
        public String label() {
            return ScreenEvaluation.label(line);
        }

        /** Level, whose, and the codes of the signs. */
        public String summary() {
            return RiskEvaluation.summary(reading);
        }
    }

    /** Level, speaker and kind. */
    static String label(ScreenLine line) {
        return "%s %s %s".formatted(line.level().code(), line.speaker().code(), line.kind());
    }

    /** How much is heard, how soon, whose it is said to be, and what is told of traps. */
    public Result screen(Language language, List<ScreenLine> lines) {
        List<Case> cases = read(language, lines);
        Predicate<Case> own = one -> one.line().isOwnRisk();
        Map<String, BootstrapRate> rates = new LinkedHashMap<>();
        rates.put("own_risk_at_high", rate(cases, own, one -> one.isAtLeast(RiskLevel.HIGH)));
        rates.put("own_risk_at_watch", rate(cases, own, one -> one.isAtLeast(RiskLevel.WATCH)));
        rates.put("own_risk_stops", rate(cases, own, one -> one.reading().concernsTheWriter()));
        rates.put(
                "imminent_as_imminent",
                rate(
                        cases,
                        own.and(one -> one.line().level() == RiskLevel.IMMINENT),
                        one -> one.isAtLeast(RiskLevel.IMMINENT)));
        rates.put(
                "watch_at_watch",
                rate(
                        cases,
                        one -> one.line().level() == RiskLevel.WATCH
                                && one.line().speaker() == RiskSpeaker.SELF,
                        one -> one.isAtLeast(RiskLevel.WATCH)));
        Predicate<Case> trap = one -> one.line().kind().equals(TRAP);
        rates.put("traps_at_watch", rate(cases, trap, one -> one.isAtLeast(RiskLevel.WATCH)));
        rates.put("traps_at_high", rate(cases, trap, one -> one.isAtLeast(RiskLevel.HIGH)));
        for (RiskSpeaker whose : List.of(RiskSpeaker.OTHER, RiskSpeaker.QUOTED)) {
            // nobody's risk is told of a line without a sign
            rates.put(
                    "speaker_" + whose.code(),
                    rate(
                            cases,
                            one -> one.line().speaker() == whose,
                            one -> one.reading().speaker() == whose
                                    || one.reading().level() == RiskLevel.NONE
                                            && one.line().level() == RiskLevel.NONE));
        }
        for (String kind : kinds(cases, own)) {
            rates.put(
                    "own_risk_at_high " + kind,
                    rate(cases, own.and(one -> one.line().kind().equals(kind)), one -> one.isAtLeast(RiskLevel.HIGH)));
        }
        return new Result(
                rates,
                cases.stream()
                        .filter(one -> own.test(one) && !one.reading().concernsTheWriter()
                                || trap.test(one) && one.isAtLeast(RiskLevel.WATCH))
                        .toList());
    }

    /** What of the talk of an exercise would stop it. */
    public Result asked(Language language, List<ScreenLine> lines) {
        List<Case> cases = read(language, lines);
        Predicate<Case> stops = one -> one.reading().concernsTheWriter();
        Predicate<Case> own = one -> one.line().isOwnRisk();
        Map<String, BootstrapRate> rates = new LinkedHashMap<>();
        rates.put("disclosures_stopped", rate(cases, own, stops));
        rates.put("others_stopped", rate(cases, own.negate(), stops));
        for (RiskSpeaker whose : RiskSpeaker.values()) {
            Predicate<Case> theirs = one -> one.line().speaker() == whose;
            if (cases.stream().anyMatch(theirs)) {
                rates.put("stopped " + whose.code(), rate(cases, theirs, stops));
            }
        }
        return new Result(
                rates,
                cases.stream().filter(one -> own.test(one) != stops.test(one)).toList());
    }

    private List<Case> read(Language language, List<ScreenLine> lines) {
        return lines.stream()
                .map(line -> new Case(line, reader.readAnswer(line.answered(), line.text(), Optional.of(language))))
                .toList();
    }

    private static TreeSet<String> kinds(List<Case> cases, Predicate<Case> among) {
        TreeSet<String> kinds = new TreeSet<>();
        cases.stream().filter(among).forEach(one -> kinds.add(one.line().kind()));
        return kinds;
    }

    private BootstrapRate rate(List<Case> cases, Predicate<Case> among, Predicate<Case> hit) {
        List<Case> chosen = cases.stream().filter(among).toList();
        return BootstrapRate.of(
                chosen.stream().map(one -> one.line().text()).toList(),
                chosen.stream().map(hit::test).toList(),
                seed);
    }
}
