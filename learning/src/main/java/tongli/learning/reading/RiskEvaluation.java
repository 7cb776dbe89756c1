package tongli.learning.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskReading.RiskSignal;
import tongli.core.RiskSpeaker;
import tongli.understanding.RiskReader;

/** Holds a reader of risk against labelled lines. Stateless but for its reader. */
public final class RiskEvaluation {

    private final RiskReader reader;
    private final long seed;

    /** @param seed of the bootstrap */
    public RiskEvaluation(RiskReader reader, long seed) {
        this.reader = reader;
        this.seed = seed;
    }

    /**
     * @param heard lines with a sign that are read at {@link RiskLevel#WATCH} or above
     * @param heardAsTheirs the same, and as the writer's own
     * @param told lines without a sign that are read so all the same
     * @param stopped lines without a sign that would stop practice
     * @param cases every line, as it was read
     */
    public record Result(
            BootstrapRate heard,
            BootstrapRate heardAsTheirs,
            BootstrapRate told,
            BootstrapRate stopped,
            List<Case> cases) {}

    /** A line and its reading. */
    public record Case(RiskLine line, RiskReading reading) {

        boolean isTold() {
            return reading.level() != RiskLevel.NONE;
        }

        public boolean isRight() {
            return isTold() == line.risk();
        }

        /** Level, whose, and the codes of the signs. */
        public String summary() {
            return RiskEvaluation.summary(reading);
        }
    }

    /** Level, whose, and the codes of the signs. */
    static String summary(RiskReading reading) {
        return reading.level().code()
                + (reading.level() == RiskLevel.NONE
                        ? ""
                        : " " + reading.speaker().code())
                + reading.signals().stream()
                        .map(RiskSignal::code)
                        .distinct()
                        .map(code -> " " + code)
                        .collect(Collectors.joining());
    }

    public Result run(Language language, List<RiskLine> lines) {
        List<Case> cases = lines.stream()
                .map(line -> new Case(line, reader.read(line.text(), Optional.of(language))))
                .toList();
        Predicate<Case> risk = one -> one.line().risk();
        return new Result(
                rate(cases, risk, Case::isTold),
                rate(cases, risk, one -> one.isTold() && one.reading().speaker() == RiskSpeaker.SELF),
                rate(cases, risk.negate(), Case::isTold),
                rate(cases, risk.negate(), one -> one.reading().concernsTheWriter()),
                cases);
    }

    private BootstrapRate rate(List<Case> cases, Predicate<Case> among, Predicate<Case> hit) {
        List<Case> chosen = cases.stream().filter(among).toList();
        return BootstrapRate.of(
                chosen.stream().map(one -> one.line().text()).toList(),
                chosen.stream().map(hit::test).toList(),
                seed);
    }
}
