package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tongli.camp.serve.Demonstration;
import tongli.camp.serve.TrainedListener;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.wire.ModelJson;

/** How a trained listener would have answered in a turn of a practice session. */
@RestController
@RequestMapping(path = "/api/v1/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sessions", description = "Practice: start, turn, guess, branch, finish, report")
public final class DemonstrationController {

    /**
     * A machine's demonstration.
     *
     * @param text what it would say; null where it would stay quiet
     * @param notice to be shown with it
     */
    public record DemonstrationJson(
            int turn,
            String strategy,
            String depth,
            String about,
            @Nullable String text,
            @JsonProperty("wait") boolean quiet,
            ModelJson model,
            String notice) {

        static DemonstrationJson of(Demonstration shown) {
            return new DemonstrationJson(
                    shown.turn(),
                    shown.response().strategy().code(),
                    shown.response().depth().code(),
                    shown.response().about().code(),
                    shown.words().orElse(null),
                    shown.words().isEmpty(),
                    ModelJson.of(shown.model()),
                    shown.notice());
        }
    }

    private final Practice practice;
    private final Withheld withheld;
    private final TrainedListener listener = TrainedListener.bundled();

    DemonstrationController(Practice practice, Courses courses) {
        this.practice = practice;
        this.withheld = new Withheld(courses);
    }

    @GetMapping("/{id}/turns/{turn}/demonstration")
    @Operation(
            operationId = "getDemonstration",
            summary = "How a trained listener would have answered in a turn",
            description =
                    "A machine's demonstration: a policy that has trained by reinforcement among simulated people only. Something to hold one's own "
                            + "answer against, not one to copy; show its notice with it.")
    DemonstrationJson demonstration(
            @PathVariable UUID id, @Parameter(description = "From 1; one that was played") @PathVariable int turn) {
        PracticeService service = practice.service();
        Session session = service.session(id);
        withheld.refuse(session);
        if (turn < 1 || turn > session.turns().size()) {
            throw noSuchTurn("The session has no turn %d; it has %d so far."
                    .formatted(turn, session.turns().size()));
        }
        if (session.turns().get(turn - 1).stopsPractice()) {
            throw noSuchTurn("Practice stopped in turn %d, and nothing is shown of how to go on.".formatted(turn));
        }
        return DemonstrationJson.of(listener.answer(session, service.scenario(session), turn));
    }

    private static ProblemException noSuchTurn(String detail) {
        return new ProblemException(Problem.of(ProblemKind.NO_SUCH_TURN, detail).on("turn"));
    }
}
