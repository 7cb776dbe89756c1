package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.authored.InvalidFileException;
import tongli.authored.YamlNode;
import tongli.coaching.course.Course;
import tongli.coaching.course.Prerequisite;
import tongli.coaching.course.draft.Wish;
import tongli.core.Language;
import tongli.core.Skill;
import tongli.practice.course.CourseCatalogue;
import tongli.server.authoring.Faults;
import tongli.server.engine.Courses;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.wire.FileLookJson;
import tongli.wire.course.CourseJson;
import tongli.wire.course.CourseSummaryJson;

/** Courses to take, to write and to draft. */
@RestController
@RequestMapping(path = "/api/v1/courses", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Courses", description = "What can be taken, and writing one's own")
public final class CourseController {

    /** Some sixty units of the longest kind. */
    static final int MOST_CHARACTERS = 400_000;

    private static final double PERCENT = 100;

    private static final String ANSWERED =
            "The language of the answer; if left out or auto, the first that Accept-Language names, else English";

    /** A course file. */
    public record CourseText(String yaml) {}

    /** Courses, in the order in which to offer them. */
    public record ListedCourses(List<CourseSummaryJson> courses) {}

    /** How well a skill is commanded, 0 to 100. */
    public record SkillKnown(String skill, int percent) {}

    /** What a course is to be drafted for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewDraft(
            @Nullable String id,
            String language,
            List<String> goals,
            @Nullable List<String> courses,
            @Nullable List<SkillKnown> skills,
            @Nullable List<SkillKnown> mastery) {}

    private final Courses courses;

    CourseController(Courses courses) {
        this.courses = courses;
    }

    @GetMapping
    @Operation(operationId = "listCourses", summary = "Courses of one language, or of every language")
    ListedCourses all(@RequestParam @Nullable String language) {
        CourseCatalogue catalogue = courses.catalogue();
        Stream<Language> languages =
                Fields.language(language).map(Stream::of).orElseGet(() -> Arrays.stream(Language.values()));
        return new ListedCourses(languages
                .flatMap(one -> catalogue.in(one).stream())
                .map(course -> CourseSummaryJson.of(course, catalogue.isOwn(course)))
                .toList());
    }

    @GetMapping("/{course}")
    @Operation(
            operationId = "getCourse",
            summary = "A course, unit by unit; what is revealed after an answer is left out")
    ResponseEntity<CourseJson> one(
            @PathVariable String course,
            @Parameter(description = ANSWERED) @RequestParam @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        CourseCatalogue catalogue = courses.catalogue();
        Course found = catalogue.course(course, Fields.answered(language, accepted));
        CourseJson json = CourseJson.of(found, catalogue.isOwn(found));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        catalogue.file(found.id(), found.language()).ifPresent(yaml -> answer.eTag(Tags.of(json, yaml)));
        return answer.body(json);
    }

    /** Of what is there of that id and language; empty if nothing is. */
    private Optional<String> tag(Course course) {
        CourseCatalogue catalogue = courses.catalogue();
        return catalogue
                .file(course.id(), course.language())
                .map(yaml -> Tags.of(CourseJson.of(catalogue.course(course.id(), course.language()), true), yaml));
    }

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addCourse",
            summary = "Add a course of one's own, or put it in place of the one of its id and language")
    ResponseEntity<CourseSummaryJson> add(
            @RequestBody CourseText request,
            @Parameter(description = ANSWERED) @RequestParam @Nullable String language,
            @Parameter(description = Tags.IF_MATCH)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String match,
            @Parameter(
                            description =
                                    "* asks that there is no course of that id and language yet; else the answer is 412")
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable
                    String noneMatch,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        Language answered = Fields.answered(language, accepted);
        String yaml = Fields.text("yaml", request.yaml(), MOST_CHARACTERS);
        try {
            Course course = add(yaml, match, noneMatch);
            return ResponseEntity.created(URI.create("/api/v1/courses/" + course.id()))
                    .eTag(tag(course).orElse(null))
                    .body(CourseSummaryJson.of(course, true));
        } catch (InvalidFileException invalid) {
            throw Faults.problem(ProblemKind.INVALID_COURSE, invalid.faults(), answered);
        }
    }

    /** One at a time, so that of two who read the same only one puts theirs in its place. */
    private synchronized Course add(String yaml, @Nullable String match, @Nullable String noneMatch) {
        CourseCatalogue catalogue = courses.catalogue();
        if (match != null || noneMatch != null) {
            Optional<String> there = tag(catalogue.read("yaml", yaml));
            Tags.requireMatch(match, there);
            Tags.requireNone(noneMatch, there);
        }
        return catalogue.add("yaml", yaml);
    }

    @DeleteMapping("/{course}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteCourse", summary = "Delete a course of one's own, in every language")
    void delete(@PathVariable String course) {
        courses.catalogue().delete(course);
    }

    @PostMapping(
            path = "/lint",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    @Operation(
            operationId = "lintCourse",
            summary = "What keeps a course file from being used; if nothing does, what will not teach well")
    FileLookJson lint(
            @RequestBody CourseText request,
            @Parameter(description = ANSWERED) @RequestParam @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        Language answered = Fields.answered(language, accepted);
        String yaml = Fields.text("yaml", request.yaml(), MOST_CHARACTERS);
        return FileLookJson.of(courses.catalogue().look("yaml", yaml), answered);
    }

    @PostMapping(path = "/draft", produces = MediaType.APPLICATION_YAML_VALUE)
    @Operation(
            operationId = "draftCourse",
            summary = "A course file to go on with, from goals, prerequisites and mastery")
    String draft(@RequestBody NewDraft request) {
        String id = request.id() == null ? "my-course" : request.id();
        if (!YamlNode.isId(id)) {
            throw Problems.invalid(
                    "id",
                    "The field \"id\" must be up to 64 small letters, figures, - and _, a letter or figure first.");
        }
        try {
            return courses.catalogue()
                    .propose(new Wish(
                            id,
                            Fields.code(Language.class, "language", request.language()),
                            request.goals().stream()
                                    .map(code -> Fields.code(Skill.class, "goals", code))
                                    .toList(),
                            prerequisites(request),
                            mastery(orNone(request.mastery()))));
        } catch (IllegalArgumentException impossible) {
            throw Problems.invalid("goals", "The wish cannot be met: %s.".formatted(impossible.getMessage()));
        }
    }

    private static List<Prerequisite> prerequisites(NewDraft request) {
        Stream<Prerequisite> done = orNone(request.courses()).stream().map(id -> {
            if (!YamlNode.isId(id)) {
                throw Problems.invalid("courses", "The field \"courses\" must hold ids of courses.");
            }
            return new Prerequisite.CourseDone(id);
        });
        Stream<Prerequisite> commanded = mastery(orNone(request.skills())).entrySet().stream()
                .map(known -> new Prerequisite.SkillMastered(known.getKey(), known.getValue()));
        return Stream.concat(done, commanded).toList();
    }

    private static Map<Skill, Double> mastery(List<SkillKnown> known) {
        Map<Skill, Double> mastery = new EnumMap<>(Skill.class);
        known.forEach(one -> {
            if (one.percent() < 0 || one.percent() > PERCENT) {
                throw Problems.invalid("percent", "The field \"percent\" must lie between 0 and 100.");
            }
            mastery.put(Fields.code(Skill.class, "skill", one.skill()), one.percent() / PERCENT);
        });
        return mastery;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
