package tongli.server.rest;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Coded;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.ProblemPage;

/** The addresses that the types of problems name. */
@Hidden
@RestController
public final class ProblemPages {

    @GetMapping(path = "/problems", produces = MediaType.TEXT_HTML_VALUE)
    String all() {
        return ProblemPage.all();
    }

    @GetMapping(path = "/problems/{kind}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String kind) {
        return ProblemPage.of(Coded.find(ProblemKind.class, kind)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemKind.NOT_FOUND, "There is no such kind of problem; /problems lists them."))));
    }
}
