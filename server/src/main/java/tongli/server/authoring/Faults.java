package tongli.server.authoring;

import java.util.List;
import tongli.authored.Fault;
import tongli.core.Language;
import tongli.server.problem.Problem;
import tongli.server.problem.Problem.FieldError;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.ProblemWords;

/** Tells why a file that was sent cannot be used. Stateless. */
public final class Faults {
    private static final int NAMED = 20;

    private Faults() {}

    /** @param kind whose detail counts the faults */
    public static ProblemException problem(ProblemKind kind, List<Fault> faults, Language language) {
        return new ProblemException(Problem.in(language, kind, faults.size())
                .withErrors(faults.stream()
                        .limit(NAMED)
                        .map(fault -> new FieldError(
                                "yaml", ProblemWords.bundled().line(language, fault.line(), fault.placed(language))))
                        .toList()));
    }
}
