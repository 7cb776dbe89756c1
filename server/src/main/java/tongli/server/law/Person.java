package tongli.server.law;

import java.time.LocalDate;
import java.util.Optional;
import tongli.core.Coded;

/**
 * Of whom a decision is asked.
 *
 * @param age in years; empty if not known
 * @param region ISO 3166, such as FR or US-NY; empty if not known
 */
public record Person(Role role, Optional<Integer> age, Optional<String> region) {

    static final int ADULT = 18;
    private static final int ELDERLY = 60;

    /** What somebody is here. */
    public enum Role implements Coded {
        LEARNER,
        PATIENT,
        GUARDIAN,
        INSTRUCTOR,
        OPERATOR
    }

    public static Person of(Role role) {
        return new Person(role, Optional.empty(), Optional.empty());
    }

    /** Of whom no more is known. */
    public static Person learner() {
        return of(Role.LEARNER);
    }

    public Person aged(int years) {
        return new Person(role, Optional.of(years), region);
    }

    /** By the year of birth alone, which leaves two ages; each bound has the stricter one: the younger, and of older people the older. */
    public Person bornIn(int year, LocalDate day) {
        int most = day.getYear() - year;
        return aged(most >= ELDERLY ? most : Math.max(0, most - 1));
    }

    public Person in(String place) {
        return new Person(role, age, Optional.of(place));
    }

    boolean isElderly() {
        return age.map(years -> years >= ELDERLY).orElse(false);
    }
}
