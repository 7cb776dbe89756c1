package tongli.server.rest;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
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

    /** An unknown kind is a page too where one was asked for; a program gets a problem like any other. */
    @GetMapping(path = "/problems/{kind}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> one(@PathVariable String kind, @RequestHeader HttpHeaders headers) {
        Optional<ProblemKind> known = Coded.find(ProblemKind.class, kind);
        if (known.isPresent()) {
            return ResponseEntity.ok(ProblemPage.of(known.get()));
        }
        if (headers.getAccept().stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)) {
            throw new ProblemException(
                    Problem.of(ProblemKind.NOT_FOUND, "There is no such kind of problem; /problems lists them."));
        }
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ProblemPage.unknown());
    }
}
