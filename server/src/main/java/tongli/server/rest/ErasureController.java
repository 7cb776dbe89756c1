package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tongli.server.account.AccountParts;
import tongli.server.erasure.Erased;
import tongli.server.erasure.Erasure;
import tongli.server.law.CurrentLaw;
import tongli.server.person.CurrentPerson;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.security.SecurityPerson;
import tongli.server.security.SignedIn;
import tongli.server.storage.Receipt;
import tongli.server.storage.Receipts;

/** Erasing a person, with a receipt that needs no account to be looked up. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Me")
public final class ErasureController {

    /** That it is they themselves. Local mode asks nothing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Confirmation(@Nullable String password) {}

    /** That somebody was erased, and when. */
    public record ReceiptJson(
            UUID receipt, @JsonProperty("erased_at") String erasedAt) {}

    private final Erasure erasure;
    private final Receipts receipts;
    private final AccountParts accounts;
    private final CurrentPerson person;
    private final CurrentLaw law;

    ErasureController(Erasure erasure, Receipts receipts, AccountParts accounts, CurrentPerson person, CurrentLaw law) {
        this.erasure = erasure;
        this.receipts = receipts;
        this.accounts = accounts;
        this.person = person;
        this.law = law;
    }

    @DeleteMapping("/me")
    @Operation(
            operationId = "eraseMe",
            summary = "Erase everything that is kept about the person; the answer is a receipt",
            description =
                    "Where there are accounts, the account goes too, and the password is asked for; none is needed within five minutes of signing in with a second factor.")
    ErasedJson erase(
            @RequestBody(required = false) @Nullable Confirmation request,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        Optional<SignedIn> who = SecurityPerson.signedIn();
        if (who.isEmpty()) {
            return told(erasure.local(person.id()), accepted);
        }
        UUID id = who.get().id();
        accounts.own()
                .confirm(
                        id,
                        who.get().login().orElseThrow(),
                        Optional.ofNullable(request).map(Confirmation::password));
        return told(erasure.account(id, id), accepted);
    }

    @DeleteMapping("/accounts/{account}")
    @NeedsAccounts
    @Operation(
            operationId = "eraseAccount",
            summary = "Erase an account and everything that is kept of its person; hand them the receipt")
    ErasedJson erase(
            @PathVariable UUID account,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        return told(erasure.account(SecurityPerson.required().id(), account), accepted);
    }

    private ErasedJson told(Erased erased, @Nullable String accepted) {
        return ErasedJson.of(erased, law.today(), Fields.answered(null, accepted));
    }

    @GetMapping("/erasures/{receipt}")
    @Operation(
            operationId = "verifyErasure",
            summary = "Whether a receipt is one of this server's, and of when; says nothing of whose",
            description = "Answers whoever asks, 60 times a minute from one address.")
    ReceiptJson verify(@PathVariable UUID receipt) {
        Receipt found = receipts.find(receipt)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemKind.UNKNOWN_RECEIPT).on("receipt")));
        return new ReceiptJson(found.id(), found.at().toString());
    }
}
