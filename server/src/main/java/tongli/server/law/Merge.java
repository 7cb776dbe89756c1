package tongli.server.law;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tongli.coaching.yaml.YamlField;

/** Makes a profile of a file and of the profile that it extends, whose rules it may replace and never quietly change. */
final class Merge {

    private final YamlField root;
    private final ProfileFile file;
    private final Profile parent;

    private Merge(YamlField root, ProfileFile file, Profile parent) {
        this.root = root;
        this.file = file;
        this.parent = parent;
    }

    /** @param root for faults */
    static Profile of(YamlField root, ProfileFile file, Profile parent) {
        return new Merge(root, file, parent).merged();
    }

    /** A file that extends nothing. */
    static Profile alone(YamlField root, ProfileFile file) {
        if (!file.replaces().isEmpty()) {
            root.at("replaces").fault("names rules, and the file extends no profile that has any; write []");
        }
        Profile profile = new Profile(
                file.id(),
                file.isAbstract(),
                file.title(),
                file.lastReviewed(),
                file.operatorMustCheck(),
                file.sources(),
                file.rules(),
                file.notices(),
                file.handOff(),
                file.retention(),
                file.zone().orElse(ZoneOffset.UTC),
                Set.of());
        check(root, profile);
        return profile;
    }

    private Profile merged() {
        Set<String> inherited = parent.rules().stream().map(Rule::id).collect(Collectors.toSet());
        for (String replaced : file.replaces()) {
            if (!inherited.contains(replaced)) {
                root.at("replaces").fault("names %s, which is no rule of %s".formatted(replaced, parent.id()));
            }
        }
        for (Rule rule : file.rules()) {
            if (inherited.contains(rule.id())) {
                root.at("rules")
                        .fault(
                                "has %s, which is the id of a rule of %s; give it an id of its own, and name that in replaces"
                                        .formatted(rule.id(), parent.id()));
            }
        }
        List<Rule> rules = new ArrayList<>();
        parent.rules().stream()
                .filter(rule -> !file.replaces().contains(rule.id()))
                .forEach(rules::add);
        rules.addAll(file.rules());
        Set<Subject> ruled = rules.stream().map(Rule::subject).collect(Collectors.toSet());
        for (Rule rule : parent.rules()) {
            if (file.replaces().contains(rule.id()) && !ruled.contains(rule.subject())) {
                root.at("replaces")
                        .fault("drops %s, and then nothing rules %s; add a rule for it"
                                .formatted(rule.id(), rule.subject().code()));
            }
        }
        Profile profile = new Profile(
                file.id(),
                file.isAbstract(),
                file.title(),
                file.lastReviewed(),
                both(parent.operatorMustCheck(), file.operatorMustCheck()),
                both(parent.sources(), file.sources()),
                rules,
                both(parent.notices(), file.notices()),
                file.handOff().isEmpty() ? parent.handOff() : file.handOff(),
                retention(),
                file.zone().orElse(parent.zone()),
                Set.of());
        check(root, profile);
        return profile;
    }

    private Map<Kept, Keeping> retention() {
        Map<Kept, Keeping> retention = new EnumMap<>(Kept.class);
        retention.putAll(parent.retention());
        retention.putAll(file.retention());
        return retention;
    }

    private static <T> List<T> both(List<T> first, List<T> then) {
        List<T> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static <T> Map<String, T> both(Map<String, T> first, Map<String, T> then) {
        Map<String, T> all = new LinkedHashMap<>(first);
        all.putAll(then);
        return all;
    }

    private static void check(YamlField root, Profile profile) {
        for (Rule rule : profile.rules()) {
            rule.notice()
                    .filter(notice -> !profile.notices().containsKey(notice))
                    .ifPresent(notice -> root.at("notices")
                            .fault("has no %s, which the rule %s shows; add it".formatted(notice, rule.id())));
            checkBound(root, profile, rule);
        }
        for (Kept kept : Kept.values()) {
            if (!profile.retention().containsKey(kept)) {
                root.at("retention").fault("says nothing of %s; add it".formatted(kept.code()));
            }
        }
    }

    /** A cap for some people alone bounds them, and not the map. */
    private static void checkBound(YamlField root, Profile profile, Rule rule) {
        if (rule.demand() instanceof Demand.Retention bound) {
            Kept kept = Retained.kept(rule.subject());
            int days = Optional.ofNullable(profile.retention().get(kept))
                    .map(Keeping::days)
                    .orElse(bound.days());
            boolean forSome = rule.who() != Who.EVERYONE && rule.who() != Who.OPERATOR;
            boolean isOutside = bound.bound() == Demand.Retention.Bound.AT_MOST
                    ? days > bound.days() && !forSome
                    : days < bound.days();
            if (isOutside) {
                root.at("retention")
                        .fault("keeps %s for %d days, and %s says %s %d"
                                .formatted(
                                        kept.code(),
                                        days,
                                        rule.id(),
                                        bound.bound().code(),
                                        bound.days()));
            }
        }
    }
}
