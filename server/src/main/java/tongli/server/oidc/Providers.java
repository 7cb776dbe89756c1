package tongli.server.oidc;

import java.util.Optional;

/** The identity provider by which people may sign in, if there is one. */
public record Providers(Optional<Elsewhere> one) {}
