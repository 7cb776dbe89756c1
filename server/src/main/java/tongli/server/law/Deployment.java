package tongli.server.law;

import java.util.Set;

/**
 * What an operator declared.
 *
 * @param purposes what the deployment is for
 * @param duties the ids of rules that were seen to
 */
public record Deployment(Set<Purpose> purposes, Set<String> duties) {

    public Deployment {
        purposes = Set.copyOf(purposes);
        duties = Set.copyOf(duties);
    }

    public static Deployment undeclared() {
        return new Deployment(Set.of(), Set.of());
    }
}
