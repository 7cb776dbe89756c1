/**
 * Signing in by an identity provider (OpenID Connect 1.0, authorization code with PKCE). Who is let in stands in
 * {@link tongli.server.account.SignInElsewhere}; here it is found out who somebody is. Start at {@link tongli.server.oidc.Elsewhere}.
 */
@NullMarked
package tongli.server.oidc;

import org.jspecify.annotations.NullMarked;
