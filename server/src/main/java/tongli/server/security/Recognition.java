package tongli.server.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import tongli.server.account.AccountStore;
import tongli.server.account.ApiToken;
import tongli.server.account.Login;
import tongli.server.account.Logins;
import tongli.server.account.OwnTokens;

/** Finds out who asks: by a token in the Authorization header, else by the login in a cookie. The account is read anew each time, so that one that is shut is shut at once. */
public final class Recognition {

    private static final String BEARER = "Bearer ";

    private final AccountStore accounts;
    private final Logins logins;
    private final OwnTokens tokens;
    private final LoginCookie cookie;

    public Recognition(AccountStore accounts, Logins logins, OwnTokens tokens, LoginCookie cookie) {
        this.accounts = accounts;
        this.logins = logins;
        this.tokens = tokens;
        this.cookie = cookie;
    }

    /** Whether a token was sent, good or not. */
    static boolean hasToken(HttpServletRequest request) {
        return request.getHeader("Authorization") != null;
    }

    /** @return empty if nobody is known by what was sent */
    public Optional<SignedIn> of(HttpServletRequest request) {
        if (hasToken(request)) {
            String header = request.getHeader("Authorization");
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? tokens.find(header.substring(BEARER.length()).strip()).flatMap(this::byToken)
                    : Optional.empty();
        }
        return secret(request).flatMap(logins::find).flatMap(this::byLogin);
    }

    private Optional<String> secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(cookie.name()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private Optional<SignedIn> byLogin(Login login) {
        return accounts.find(login.account())
                .filter(account -> !account.disabled())
                .map(account -> SignedIn.by(account, login.id()));
    }

    private Optional<SignedIn> byToken(ApiToken token) {
        return accounts.find(token.account())
                .filter(account -> !account.disabled())
                .map(account -> new SignedIn(account, token.scopes(), Optional.empty(), Optional.of(token.id())));
    }

    /** Whether somebody who was recognised earlier, for a connection that stays open, still would be, and as no less. */
    public boolean isStillGood(SignedIn who) {
        return accounts.find(who.id())
                        .filter(account -> !account.disabled()
                                && account.role().covers(who.account().role()))
                        .isPresent()
                && who.login().map(login -> logins.isGood(who.id(), login)).orElse(true)
                && who.token().map(token -> tokens.isGood(who.id(), token)).orElse(true);
    }
}
