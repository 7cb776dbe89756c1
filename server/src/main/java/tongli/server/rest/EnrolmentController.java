package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.coaching.course.Unit.Reading;
import tongli.coaching.course.play.CourseRefused;
import tongli.coaching.course.play.CourseRefused.Reason;
import tongli.coaching.course.play.Enrolment;
import tongli.core.Language;
import tongli.practice.course.CourseMove;
import tongli.practice.course.CourseService;
import tongli.practice.course.CourseStep;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.oncall.HandOffs;
import tongli.server.person.CurrentStores;
import tongli.server.problem.Problems;
import tongli.wire.course.CourseStepJson;
import tongli.wire.course.EnrolmentJson;
import tongli.wire.course.EnrolmentJson.TrialPartJson;
import tongli.wire.xapi.CourseStatements;

/** Taking a course. */
@RestController
@RequestMapping(path = "/api/v1/courses/{course}/enrolments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Enrolments", description = "Taking a course, unit by unit")
public final class EnrolmentController {

    /** A course to take, in one of its languages. */
    public record NewEnrolment(String language) {}

    /**
     * What a learner does in a unit: reads a voice ({@code voice}, {@code feeling}, {@code strength}, {@code need}), answers a line
     * ({@code text}), hands in a talk ({@code session}), names somebody real ({@code about}, {@code may_ask}), or tells how it went
     * ({@code told}).
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewAnswer(
            String unit,
            @Nullable Integer voice,
            @Nullable String feeling,
            @Nullable Integer strength,
            @Nullable String need,
            @Nullable String text,
            @Nullable String session,
            @Nullable String about,
            @JsonProperty("may_ask") @Nullable Boolean mayAsk,
            @Nullable List<String> told) {}

    /** Enrolments in a course, the one touched last first. */
    public record Enrolments(List<EnrolmentJson> enrolments) {}

    private final Courses courses;
    private final Practice practice;
    private final CurrentStores mine;
    private final ConsentDesk desk;
    private final HandOffs handOffs;

    EnrolmentController(Courses courses, Practice practice, CurrentStores mine, ConsentDesk desk, HandOffs handOffs) {
        this.handOffs = handOffs;
        this.desk = desk;
        this.courses = courses;
        this.practice = practice;
        this.mine = mine;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "enrol", summary = "Take a course")
    ResponseEntity<EnrolmentJson> enrol(@PathVariable String course, @RequestBody NewEnrolment request) {
        Enrolment enrolment = courses.service()
                .enrol(
                        course,
                        Fields.code(Language.class, "language", request.language()),
                        Optional.empty(),
                        desk.holds(mine.get().consents(), ConsentPurpose.STORAGE));
        return created(courses, enrolment);
    }

    static ResponseEntity<EnrolmentJson> created(Courses courses, Enrolment enrolment) {
        return ResponseEntity.created(
                        URI.create("/api/v1/courses/%s/enrolments/%s".formatted(enrolment.course(), enrolment.id())))
                .body(json(courses, enrolment));
    }

    private static EnrolmentJson json(Courses courses, Enrolment enrolment) {
        return EnrolmentJson.of(enrolment, courses.service().progress(enrolment), part(courses, enrolment));
    }

    /** Their own part in a trial; nobody else's is told. */
    private static Optional<TrialPartJson> part(Courses courses, Enrolment enrolment) {
        return courses.trials()
                .of(enrolment)
                .flatMap(trial -> trial.arm(enrolment.id()).map(arm -> TrialPartJson.of(arm, !trial.isRunning())));
    }

    @GetMapping
    @Operation(operationId = "listEnrolments", summary = "Every time that this course was begun, the latest first")
    Enrolments all(@PathVariable String course) {
        return new Enrolments(courses.service().enrolments().stream()
                .filter(enrolment -> enrolment.course().equals(course))
                .map(enrolment -> json(courses, enrolment))
                .toList());
    }

    @GetMapping("/{enrolment}")
    @Operation(operationId = "getEnrolment", summary = "How far one has come, and every answer")
    EnrolmentJson one(@PathVariable String course, @PathVariable UUID enrolment) {
        return json(courses, find(course, enrolment));
    }

    @DeleteMapping("/{enrolment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteEnrolment", summary = "Delete an enrolment and its answers for good")
    void delete(@PathVariable String course, @PathVariable UUID enrolment) {
        courses.service().delete(find(course, enrolment).id());
        mine.get().records().forget(CourseStatements.registration(enrolment));
    }

    @PostMapping("/{enrolment}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "answerUnit", summary = "Do something in a unit; what was hidden is revealed")
    CourseStepJson answer(@PathVariable String course, @PathVariable UUID enrolment, @RequestBody NewAnswer request) {
        CourseService service = courses.service();
        Enrolment found = find(course, enrolment);
        CourseStep step = service.answer(found.id(), request.unit(), move(request));
        step.stopped().ifPresent(risk -> handOffs.stoppedUnkept(risk.level()));
        return CourseStepJson.of(
                step,
                service.progress(step.enrolment()),
                service.course(found).unit(request.unit()),
                practice.riskCard(found.language()),
                part(courses, found));
    }

    /** Of this course; a deleted course leaves its enrolments where nobody finds them. */
    private Enrolment find(String course, UUID enrolment) {
        Enrolment found = courses.service().enrolment(enrolment);
        if (!found.course().equals(course)) {
            throw new CourseRefused(
                    Reason.UNKNOWN_ENROLMENT,
                    "enrolment",
                    "That enrolment is in another course; look at its id again.");
        }
        return found;
    }

    private static CourseMove move(NewAnswer request) {
        long ways = Stream.of(request.voice(), request.text(), request.session(), request.about(), request.told())
                .filter(Objects::nonNull)
                .count();
        if (ways != 1) {
            throw Problems.invalid(
                    "unit", "An answer has exactly one of voice, text, session, about and told, by the kind of unit.");
        }
        if (request.voice() != null) {
            return new CourseMove.Read(request.voice(), reading(request));
        }
        if (request.text() != null) {
            return new CourseMove.Say(request.text());
        }
        if (request.session() != null) {
            return new CourseMove.HandIn(Fields.session("session", request.session()));
        }
        if (request.about() != null) {
            return new CourseMove.Name(request.about(), Boolean.TRUE.equals(request.mayAsk()));
        }
        return new CourseMove.Tell(request.told() == null ? List.of() : request.told());
    }

    private static Reading reading(NewAnswer request) {
        int strength = request.strength() == null ? 0 : request.strength();
        if (request.feeling() == null || strength < 1 || strength > Reading.STRONGEST) {
            throw Problems.invalid(
                    request.feeling() == null ? "feeling" : "strength",
                    "A voice is read with a feeling, its strength from 1 (a little) to 3 (very much), and a need where the"
                            + " drill asks for one.");
        }
        return new Reading(request.feeling(), strength, Optional.ofNullable(request.need()));
    }
}
