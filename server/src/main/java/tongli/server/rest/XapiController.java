package tongli.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tongli.coaching.course.Course;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.play.Enrolment;
import tongli.practice.SessionReport;
import tongli.practice.Wording;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.engine.Showings;
import tongli.server.person.CurrentStores;
import tongli.server.storage.PersonStores;
import tongli.wire.xapi.CourseStatements;
import tongli.wire.xapi.Learner;
import tongli.wire.xapi.RoundStatements;
import tongli.wire.xapi.StatementJson;
import tongli.wire.xapi.TalkStatements;

/**
 * What was done as xAPI statements, for a program to take. The server itself sends them nowhere: a request never says where to.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Records", description = "What was done, for other programs: xAPI statements and tables")
public final class XapiController {

    static final String WORDS = "Whether what the learner wrote is told too; if left out, it is not";

    private final Practice practice;
    private final Courses courses;
    private final Showings showings;
    private final CurrentStores mine;
    private final ConsentDesk desk;

    XapiController(Practice practice, Courses courses, Showings showings, CurrentStores mine, ConsentDesk desk) {
        this.showings = showings;
        this.desk = desk;
        this.practice = practice;
        this.courses = courses;
        this.mine = mine;
    }

    @GetMapping("/sessions/{id}/xapi")
    @Operation(
            operationId = "getSessionStatements",
            summary = "A talk as xAPI 1.0.3 statements",
            description =
                    "Under a pseudonym. The same talk always gives the same ids, so that a record store that is told"
                            + " twice keeps one.")
    List<StatementJson> session(
            @PathVariable UUID id,
            @Parameter(description = WORDS) @RequestParam(defaultValue = "false") boolean words) {
        SessionReport report = practice.service().report(id, Wording.LATER);
        new Withheld(courses).refuse(report.session());
        PersonStores own = mine.get();
        boolean kept = desk.holds(own.consents(), ConsentPurpose.STORAGE);
        return new TalkStatements(Learner.pseudonymous(own.records().pseudonym(kept)), words)
                .of(report, practice.parts().scenarios());
    }

    @GetMapping("/showings/{showing}/xapi")
    @Operation(
            operationId = "getShowingStatements",
            summary = "A round of showings as xAPI 1.0.3 statements",
            description =
                    "Under a pseudonym: what was shown, what it was taken for, and the score. The same round always gives the same ids.")
    List<StatementJson> showings(@Parameter(description = "The round's id") @PathVariable UUID showing) {
        PersonStores own = mine.get();
        boolean kept = desk.holds(own.consents(), ConsentPurpose.STORAGE);
        return new RoundStatements(Learner.pseudonymous(own.records().pseudonym(kept)))
                .of(showings.service().round(showing));
    }

    @GetMapping("/cohorts/{cohort}/xapi")
    @Operation(
            operationId = "getCohortStatements",
            summary = "What a cohort has done as xAPI 1.0.3 statements",
            description =
                    "Each learner under a pseudonym. Of somebody real it is told that one was named, never who; of a"
                            + " talk its score, not which it was.")
    List<StatementJson> cohort(
            @PathVariable UUID cohort,
            @Parameter(description = WORDS) @RequestParam(defaultValue = "false") boolean words) {
        Cohort found = courses.cohorts().cohort(cohort);
        return courses.cohorts().members(found).stream()
                .flatMap(member -> member(member, words).stream())
                .toList();
    }

    private List<StatementJson> member(Enrolment member, boolean words) {
        Course course = courses.service().course(member);
        return new CourseStatements(Learner.enrolled(member.id()), words).of(member, course, courses.catalogue());
    }
}
