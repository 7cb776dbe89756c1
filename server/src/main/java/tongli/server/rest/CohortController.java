package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Enrolment;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.practice.course.CohortService;
import tongli.practice.course.CourseService;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.engine.Courses;
import tongli.server.person.CurrentStores;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.server.security.Access;
import tongli.wire.course.CohortJson;
import tongli.wire.course.EnrolmentJson;
import tongli.wire.course.MarkedJson;
import tongli.wire.course.ToMarkJson;

/** Taking a course together, and an instructor's own marks beside the judge's. */
@RestController
@RequestMapping(path = "/api/v1/cohorts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cohorts", description = "Taking a course together")
public final class CohortController {

    private static final int USUAL_SEATS = 30;

    /** People who are to take a course together. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewCohort(
            String name,
            String course,
            String language,
            @Nullable Integer seats,
            @Nullable String scale) {}

    /** An access code, as somebody typed it; {@code trial} says whether they take part in the cohort's trial, should one run. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Joining(String code, @Nullable Boolean trial) {}

    /** An instructor's levels of one reply, each 0 to 2. */
    public record NewMark(
            String enrolment,
            int answer,
            @JsonProperty("emotional_reaction") int emotionalReaction,
            int interpretation,
            int exploration) {}

    /** Cohorts, the newest first. */
    public record Cohorts(List<CohortJson> cohorts) {}

    /** Who takes part, who did something last first; {@code next} is what to send as {@code after}, null at the end. */
    public record Members(
            List<CohortJson.MemberJson> members, @Nullable String next) {}

    /** Replies without a mark of the instructor's, the oldest first. */
    public record Replies(List<ToMarkJson> replies) {}

    private final Courses courses;
    private final CurrentStores mine;
    private final ConsentDesk desk;
    private final Access access;

    CohortController(Courses courses, CurrentStores mine, ConsentDesk desk, Access access) {
        this.desk = desk;
        this.access = access;
        this.courses = courses;
        this.mine = mine;
    }

    @GetMapping
    @Operation(operationId = "listCohorts", summary = "Every cohort, the newest first")
    Cohorts all() {
        return new Cohorts(courses.cohorts().cohorts().stream().map(this::json).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "openCohort", summary = "Open a cohort; the answer has the access code to hand out")
    ResponseEntity<CohortJson> open(@RequestBody NewCohort request) {
        int seats = request.seats() == null ? USUAL_SEATS : request.seats();
        if (seats < 1 || seats > Cohort.MOST_SEATS) {
            throw Problems.invalid(
                    "seats", "The field \"seats\" must lie between 1 and %,d.".formatted(Cohort.MOST_SEATS));
        }
        Cohort cohort = courses.cohorts()
                .open(
                        request.name(),
                        request.course(),
                        Fields.code(Language.class, "language", request.language()),
                        seats,
                        Optional.empty(),
                        Optional.ofNullable(request.scale()));
        return ResponseEntity.created(URI.create("/api/v1/cohorts/" + cohort.id()))
                .body(json(cohort));
    }

    @PostMapping("/enrolments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "joinCohort", summary = "Join a cohort by its access code, and so take its course")
    ResponseEntity<EnrolmentJson> join(@RequestBody Joining request) {
        return EnrolmentController.created(
                courses,
                courses.cohorts()
                        .join(
                                request.code(),
                                desk.holds(mine.get().consents(), ConsentPurpose.STORAGE),
                                Optional.ofNullable(request.trial()),
                                access.hasAccounts()));
    }

    @GetMapping("/{cohort}")
    @Operation(operationId = "getCohort", summary = "Who has joined, how far each has come, and how marks agree")
    CohortJson one(@PathVariable UUID cohort) {
        return json(courses.cohorts().cohort(cohort));
    }

    @DeleteMapping("/{cohort}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "closeCohort", summary = "Delete a cohort; who has joined goes on alone")
    void close(@PathVariable UUID cohort) {
        courses.cohorts().delete(cohort);
    }

    @GetMapping("/{cohort}/members")
    @Operation(
            operationId = "listMembers",
            summary = "Who takes part, as far as they allow it to be kept, a page at a time")
    ResponseEntity<Members> members(
            @PathVariable UUID cohort,
            @Parameter(description = Page.AFTER) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = Page.LIMIT) @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest http) {
        CourseService service = courses.service();
        Page<Enrolment> page = Page.within(
                courses.cohorts().members(courses.cohorts().cohort(cohort)),
                Optional.ofNullable(after),
                Page.limit(limit),
                member -> member.id().toString());
        return page.answer(
                http,
                new Members(
                        page.shown().stream()
                                .map(member -> CohortJson.MemberJson.of(member, service.progress(member)))
                                .toList(),
                        page.next().orElse(null)));
    }

    @GetMapping("/{cohort}/replies")
    @Operation(operationId = "listReplies", summary = "Replies that the instructor has not marked yet")
    Replies replies(@PathVariable UUID cohort) {
        CohortService service = courses.cohorts();
        return new Replies(service.toMark(service.cohort(cohort)).stream()
                .map(ToMarkJson::of)
                .toList());
    }

    @PostMapping("/{cohort}/marks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "markReply", summary = "Mark a reply; then the judge's levels are told")
    MarkedJson mark(@PathVariable UUID cohort, @RequestBody NewMark request) {
        CohortService service = courses.cohorts();
        Cohort found = service.cohort(cohort);
        OwnMark mark = service.mark(found, enrolment(request.enrolment()), request.answer(), levels(request));
        return MarkedJson.of(mark, service.agreement(found));
    }

    private static UUID enrolment(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new ProblemException(Problem.of(ProblemKind.UNKNOWN_ENROLMENT).on("enrolment"));
        }
    }

    private static Map<Mechanism, Integer> levels(NewMark request) {
        Map<Mechanism, Integer> levels = new EnumMap<>(Mechanism.class);
        levels.put(Mechanism.EMOTIONAL_REACTION, request.emotionalReaction());
        levels.put(Mechanism.INTERPRETATION, request.interpretation());
        levels.put(Mechanism.EXPLORATION, request.exploration());
        levels.forEach((mechanism, level) -> {
            if (level < 0 || level > OwnMark.STRONGEST) {
                throw Problems.invalid(
                        mechanism.code(),
                        "The field \"%s\" must be 0 (none), 1 (weak) or 2 (strong).".formatted(mechanism.code()));
            }
        });
        return levels;
    }

    private CohortJson json(Cohort cohort) {
        CourseService service = courses.service();
        List<Enrolment> members = courses.cohorts().members(cohort);
        return CohortJson.of(
                cohort,
                members,
                members.stream()
                        .map(member -> CohortJson.MemberJson.of(member, service.progress(member)))
                        .toList(),
                courses.cohorts().agreement(cohort));
    }
}
