package tongli.server.law;

import java.util.Optional;

/**
 * What somebody said of themselves because rules hang on it, and no more.
 *
 * @param birthYear not the day
 * @param region ISO 3166-2, such as US-NY; US-ZZ is none of those that have rules of their own
 */
public record Facts(Optional<Integer> birthYear, Optional<String> region) {

    private static final Facts UNKNOWN = new Facts(Optional.empty(), Optional.empty());

    public static Facts unknown() {
        return UNKNOWN;
    }

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }

    /** What is said here, and the rest as it was. */
    public Facts or(Facts before) {
        return new Facts(birthYear.or(before::birthYear), region.or(before::region));
    }

    /** Neither year nor region: they belong into no log. */
    @Override
    public String toString() {
        return "Facts[" + (isUnknown() ? "unknown" : "told") + "]";
    }
}
