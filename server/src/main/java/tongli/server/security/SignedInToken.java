package tongli.server.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Whom Spring Security takes a request to be from. */
final class SignedInToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient SignedIn who;

    SignedInToken(SignedIn who) {
        super(List.of()); // what is allowed stands in AccessRules
        this.who = who;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SignedIn getPrincipal() {
        return who;
    }

    @Override
    public String getName() {
        return who.id().toString();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
