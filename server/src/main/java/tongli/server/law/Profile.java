package tongli.server.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tongli.core.Require;

/**
 * What a jurisdiction asks for, with everything that the profiles say which it extends.
 *
 * @param isAbstract shared by others, and no choice for a deployment
 * @param rules those of the profiles it extends first
 * @param notices by id; names in braces stand for what is filled in
 * @param handOff in the order in which they are shown
 * @param zone in which a day begins and ends
 * @param switchedOn what is off unless an operator switches it on, and was
 */
public record Profile(
        String id,
        boolean isAbstract,
        Bilingual title,
        LocalDate lastReviewed,
        List<Bilingual> operatorMustCheck,
        Map<String, Source> sources,
        List<Rule> rules,
        Map<String, Bilingual> notices,
        List<HandOffLine> handOff,
        Map<Kept, Keeping> retention,
        ZoneId zone,
        Set<Subject> switchedOn) {

    /** The profile of who names none. */
    public static final String DEFAULT = "default";

    public Profile {
        operatorMustCheck = List.copyOf(operatorMustCheck);
        sources = Map.copyOf(sources);
        rules = List.copyOf(rules);
        notices = Map.copyOf(notices);
        handOff = Require.notEmpty("handOff", handOff);
        retention = Map.copyOf(retention);
        switchedOn = Set.copyOf(switchedOn);
    }

    /** @throws IllegalArgumentException if there is no such notice, which no rule of the profile names */
    public Bilingual notice(String id) {
        return Optional.ofNullable(notices.get(id))
                .orElseThrow(() -> new IllegalArgumentException("%s has no notice %s".formatted(this.id, id)));
    }

    /** For how long something is kept; every profile says so of everything. */
    public Keeping keeping(Kept kept) {
        return Optional.ofNullable(retention.get(kept)).orElseThrow();
    }

    /**
     * For a deployment that serves these purposes: rules that count only for one of them count from now on.
     *
     * @param purposes as the operator declares
     */
    public Profile declaring(Set<Purpose> purposes) {
        return with(
                rules.stream()
                        .map(rule ->
                                rule.purpose().filter(purposes::contains).isPresent() ? rule.forAnyPurpose() : rule)
                        .toList(),
                zone,
                switchedOn);
    }

    /** For a deployment whose day is another. */
    public Profile in(ZoneId other) {
        return with(rules, other, switchedOn);
    }

    /** For a deployment where this is switched on, as far as the jurisdiction leaves that to its operator. */
    public Profile switchingOn(Set<Subject> subjects) {
        return with(rules, zone, subjects);
    }

    private Profile with(List<Rule> otherRules, ZoneId otherZone, Set<Subject> on) {
        return new Profile(
                id,
                isAbstract,
                title,
                lastReviewed,
                operatorMustCheck,
                sources,
                otherRules,
                notices,
                handOff,
                retention,
                otherZone,
                on);
    }

    public boolean isDefault() {
        return id.equals(DEFAULT);
    }
}
