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
 * @param signsInElsewhere whether by the identity provider, and so without a password here
 * @param scopes what may be done this way
 * @param provider what the button says that leads to the identity provider; null if there is none
 */
public record WhoJson(
        String mode,
        @Nullable String id,
        @Nullable String name,
        @Nullable String role,
        @JsonProperty("second_factor") boolean secondFactor,
        @JsonProperty("signs_in_elsewhere") boolean signsInElsewhere,
        List<String> scopes,
        @Nullable String provider) {

    static WhoJson local() {
        return new WhoJson("local", null, null, null, false, false, List.of(), null);
    }

    static WhoJson of(Optional<SignedIn> who, Optional<String> provider) {
        return who.map(one -> new WhoJson(
                        "accounts",
                        one.id().toString(),
                        one.account().name().text(),
                        one.account().role().code(),
                        one.account().totp().isPresent(),
                        one.account().password().isEmpty(),
                        one.scopes().stream().map(Coded::code).sorted().toList(),
                        provider.orElse(null)))
                .orElseGet(() ->
                        new WhoJson("accounts", null, null, null, false, false, List.of(), provider.orElse(null)));
    }
}
