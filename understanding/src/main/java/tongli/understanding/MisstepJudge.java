package tongli.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tongli.core.Misstep;
import tongli.core.Span;
import tongli.understanding.ReplyReading.MisstepSpan;

/**
 * Weighs the missteps that rules found against what the model holds the whole reply for, in the light of the line that it
 * answers. Stateless.
 */
final class MisstepJudge {
    /** The model alone is believed from here on. Chosen as {@link ReplyEvidence}'s bounds. */
    private static final double SURE = 0.75;

    private MisstepJudge() {}

    /** @param ignoring what rules say of a reply in which no other misstep is kept */
    static List<MisstepSpan> judge(
            MisstepFinder.Found found,
            Supplier<Optional<MisstepSpan>> ignoring,
            List<Clause> clauses,
            ReplyEvidence evidence) {
        List<MisstepSpan> kept = new ArrayList<>();
        for (MisstepSpan one : found.spans()) {
            if (found.settled().contains(one.misstep()) || isSeconded(one, clauses, evidence)) {
                kept.add(one);
            }
        }
        for (Misstep misstep : Misstep.values()) {
            boolean open = misstep != Misstep.IGNORING
                    && !found.settled().contains(misstep)
                    && kept.stream().noneMatch(one -> one.misstep() == misstep);
            if (open) {
                byModelAlone(misstep, clauses, evidence).ifPresent(kept::add);
            }
        }
        if (kept.isEmpty()) {
            ignoring.get()
                    .filter(one -> isSeconded(one, clauses, evidence))
                    .or(() -> byModelAlone(Misstep.IGNORING, clauses, evidence))
                    .ifPresent(kept::add);
        }
        return kept;
    }

    private static boolean isSeconded(MisstepSpan one, List<Clause> clauses, ReplyEvidence evidence) {
        return evidence.isEmpty()
                || MoveVote.isPlain(one.misstep(), one.confidence())
                || evidence.seconds(one.misstep())
                || one.misstep() == Misstep.MINIMISING
                        && IntStream.range(0, clauses.size())
                                .filter(i -> clauses.get(i).span().overlaps(one.span()))
                                .anyMatch(i -> evidence.seconds(Misstep.MINIMISING, i));
    }

    private static Optional<MisstepSpan> byModelAlone(Misstep misstep, List<Clause> clauses, ReplyEvidence evidence) {
        double sure = evidence.probability(misstep);
        return sure >= SURE
                ? Optional.of(new MisstepSpan(misstep, place(misstep, clauses, evidence), sure))
                : Optional.empty();
    }

    /** The clause that shows it most; the whole reply where it is the whole that does. */
    private static Span place(Misstep misstep, List<Clause> clauses, ReplyEvidence evidence) {
        if (misstep == Misstep.IGNORING || misstep == Misstep.INTERROGATING) {
            return new Span(
                    clauses.get(0).span().start(),
                    clauses.get(clauses.size() - 1).span().end());
        }
        int most = IntStream.range(0, clauses.size())
                .boxed()
                .max(Comparator.comparingDouble(i ->
                        ReplyEvidence.probability(misstep, evidence.clauses().get(i))))
                .orElse(0);
        return clauses.get(most).span();
    }
}
