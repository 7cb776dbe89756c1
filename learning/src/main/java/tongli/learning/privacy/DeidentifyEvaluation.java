package tongli.learning.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tongli.learning.reading.BootstrapRate;
import tongli.perception.privacy.Deidentifier;
import tongli.perception.privacy.PersonalKind;
import tongli.perception.privacy.PersonalSpan;

/**
 * How much of what was marked is found, and how much of what is found was marked, by kind.
 *
 * <p>{@code hidden}: of what was marked, that of which no sign is left, as whatever kind it was found. {@code found}: the same kind and the
 * same place to the sign. {@code right}: of what was found, that which was marked so. {@code traps}: of texts with nothing in them, those
 * of which something was taken. Immutable.
 */
public final class DeidentifyEvaluation {

    private final Deidentifier deidentifier;
    private final long seed;

    /** @param seed of the bootstrap */
    public DeidentifyEvaluation(Deidentifier deidentifier, long seed) {
        this.deidentifier = deidentifier;
        this.seed = seed;
    }

    /**
     * @param rates by what they are of
     * @param wrong lines with something missed or too much
     */
    public record Result(Map<String, BootstrapRate> rates, List<Wrong> wrong) {
        public Result {
            wrong = List.copyOf(wrong);
        }
    }

    /** A line that was read otherwise than it is marked. */
    public record Wrong(MarkedLine line, List<PersonalSpan> found) {
        public Wrong {
            found = List.copyOf(found);
        }

        /** The words of each, with the kind. */
        public static String told(String text, List<PersonalSpan> spans) {
            return spans.isEmpty()
                    ? "-"
                    : String.join(
                            "; ",
                            spans.stream()
                                    .map(span ->
                                            span.kind().code() + "=" + span.at().of(text))
                                    .toList());
        }
    }

    private record Case(MarkedLine line, PersonalSpan span, List<PersonalSpan> others) {
        boolean isExact() {
            return others.contains(span);
        }

        /** Whether the others cover every sign of it. */
        boolean isHidden() {
            for (int i = span.start(); i < span.end(); i++) {
                int at = i;
                if (others.stream().noneMatch(other -> other.start() <= at && at < other.end())) {
                    return false;
                }
            }
            return true;
        }
    }

    public Result run(List<MarkedLine> lines) {
        List<Case> marked = new ArrayList<>();
        List<Case> found = new ArrayList<>();
        List<Wrong> wrong = new ArrayList<>();
        List<String> traps = new ArrayList<>();
        List<Boolean> taken = new ArrayList<>();
        for (MarkedLine line : lines) {
            List<PersonalSpan> there = deidentifier.find(line.text());
            line.marked().forEach(span -> marked.add(new Case(line, span, there)));
            there.forEach(span -> found.add(new Case(line, span, line.marked())));
            if (line.isTrap()) {
                traps.add(line.text());
                taken.add(!there.isEmpty());
            }
            if (!there.equals(line.marked())) {
                wrong.add(new Wrong(line, there));
            }
        }
        Map<String, BootstrapRate> rates = new LinkedHashMap<>();
        rates(rates, "all", marked, found, any -> true);
        for (PersonalKind kind : PersonalKind.values()) {
            rates(rates, kind.code(), marked, found, one -> one.span().kind() == kind);
        }
        rates.put("traps", BootstrapRate.of(traps, taken, seed));
        return new Result(rates, wrong);
    }

    private void rates(
            Map<String, BootstrapRate> rates, String of, List<Case> marked, List<Case> found, Predicate<Case> which) {
        rates.put(of + ".hidden", rate(marked, which, Case::isHidden));
        rates.put(of + ".found", rate(marked, which, Case::isExact));
        rates.put(of + ".right", rate(found, which, Case::isExact));
    }

    private BootstrapRate rate(List<Case> cases, Predicate<Case> which, Predicate<Case> hit) {
        List<Case> these = cases.stream().filter(which).toList();
        return BootstrapRate.of(
                these.stream().map(one -> one.line().text()).toList(),
                these.stream().map(hit::test).toList(),
                seed);
    }
}
