package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.server.security.SignedIn;

/**
 * Who asks.
 *
 * @param mode local, where one person needs no account, or accounts
 * @param id of the account; null if nobody is known
 * @param scopes what may be done this way
 */
public record WhoJson(
        String mode,
        @Nullable String id,
        @Nullable String name,
        @Nullable String role,
        @JsonProperty("second_factor") boolean secondFactor,
        List<String> scopes) {

    static WhoJson local() {
        return new WhoJson("local", null, null, null, false, List.of());
    }

    static WhoJson of(Optional<SignedIn> who) {
        return who.map(one -> new WhoJson(
                        "accounts",
                        one.id().toString(),
                        one.account().name().text(),
                        one.account().role().code(),
                        one.account().totp().isPresent(),
                        one.scopes().stream().map(Coded::code).sorted().toList()))
                .orElseGet(() -> new WhoJson("accounts", null, null, null, false, List.of()));
    }
}
