package tongli.server.oidc;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tongli.server.account.Role;

/**
 * How a claim gives a role.
 *
 * @param claim of the ID token: a text, or a list of texts; a dot leads into an object, as in {@code realm_access.roles}
 * @param roles what each text gives
 */
public record RoleClaim(String claim, Map<String, Role> roles) {

    public RoleClaim {
        roles = Map.copyOf(roles);
    }

    /** The highest role that is given; a learner's if none is, so that who loses a group loses what it gave. */
    Role of(Map<String, ?> claims) {
        return texts(find(claims)).stream()
                .flatMap(text -> roles.entrySet().stream()
                        .filter(one -> one.getKey().equals(text))
                        .map(Map.Entry::getValue))
                .max(Comparator.naturalOrder())
                .orElse(Role.LEARNER);
    }

    /** A claim may have a dot in its own name, as those that are addresses do. */
    private Object find(Map<String, ?> claims) {
        Object whole = claims.get(claim);
        if (whole != null) {
            return whole;
        }
        Object found = claims;
        for (String part : claim.split("\\.", -1)) {
            Object next = found instanceof Map<?, ?> object ? object.get(part) : null;
            if (next == null) {
                return List.of();
            }
            found = next;
        }
        return found;
    }

    private static Collection<?> texts(Object value) {
        return value instanceof Collection<?> many ? many : List.of(value);
    }
}
