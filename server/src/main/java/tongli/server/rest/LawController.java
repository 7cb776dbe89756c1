package tongli.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tongli.server.law.CurrentLaw;
import tongli.server.law.Law;
import tongli.server.law.Person;
import tongli.server.security.SecurityPerson;
import tongli.server.storage.StoredFacts;
import tongli.server.storage.Stores;

/** What people are to be told; before anybody is known, what a learner is of whom nothing is. */
@RestController
@RequestMapping(path = "/api/v1/law", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Law", description = "What the jurisdiction that the operator named asks for; no legal advice")
public final class LawController {

    private static final String ANSWERED =
            "The language of the answer; if left out or auto, the first that Accept-Language names, else English";

    private final CurrentLaw law;
    private final StoredFacts facts;

    LawController(CurrentLaw law, Stores stores) {
        this.law = law;
        this.facts = new StoredFacts(stores.database());
    }

    @GetMapping
    @Operation(
            operationId = "getLaw",
            summary = "The jurisdiction's profile: notices, reminders, and what there is not here and why")
    LawJson law(
            @Parameter(description = ANSWERED) @RequestParam(required = false) @Nullable String language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        Law today = law.today();
        Person learner = SecurityPerson.signedIn()
                .map(who -> today.learner(facts.of(who.id())))
                .orElseGet(Person::learner);
        return LawJson.of(today, learner, Fields.answered(language, accepted));
    }
}
