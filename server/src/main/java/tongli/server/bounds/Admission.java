package tongli.server.bounds;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tongli.core.Language;
import tongli.server.law.Demand.AgeGate;
import tongli.server.law.Facts;
import tongli.server.law.Law;
import tongli.server.law.Rule;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;

/** Whether somebody may learn here at their age. Where a guardian has to agree, that is asked with each consent. */
public final class Admission {

    private static final Set<AgeGate.Effect> CLOSED =
            EnumSet.of(AgeGate.Effect.REFUSE, AgeGate.Effect.USE_MINOR_PROFILE);

    private Admission() {}

    /** @throws ProblemException if a gate is closed to them, or would be to some of their possible ages */
    public static void require(Law law, Facts facts, Language language) {
        Optional<AgeGate> closed = law.gate(law.learner(facts))
                .map(Rule::demand)
                .map(AgeGate.class::cast)
                .filter(gate -> CLOSED.contains(gate.effect()));
        if (closed.isPresent()) {
            throw new ProblemException(
                    facts.birthYear().isEmpty()
                            ? Problem.in(language, ProblemKind.BIRTH_YEAR_NEEDED)
                                    .on("birth_year")
                            : Problem.in(
                                            language,
                                            ProblemKind.TOO_YOUNG,
                                            closed.get().years())
                                    .on("birth_year"));
        }
    }
}
