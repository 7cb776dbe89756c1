package tongli.persona.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.persona.scenario.Scenario;

/**
 * Whether a line denies what was told, or brings a number or name that nobody gave. A denial is seen where a clause has
 * most of a told clause's words and only one of the two says no; what is denied in other words goes unnoticed.
 */
final class Contradictions implements LineCheck {

    private static final Pattern CLAUSE_END = Pattern.compile("[，。！？；,.!?;…—]+");
    private static final Pattern NO_ZH = Pattern.compile("[没不别未无非]");
    private static final Pattern NO_EN =
            Pattern.compile("(?i)\\b(?:not|cannot|no|never|nothing|nobody|none)\\b|n['’]t\\b");
    /** This share of a told clause's words makes a clause speak of the same. */
    private static final double SAME = 0.8;
    /** A clause of one word says too little to be denied. */
    private static final int LEAST_UNITS = 2;

    /** English words that carry little. Those that say no are left out besides: a denial has the told clause's other words. */
    private static final Set<String> LITTLE =
            Set.of(("a an the she he i it her his my me hers mine to of in on at and but for that with as so"
                            + " is was are were did do does had has have can could will would")
                    .split(" "));

    private final Function<Scenario, Secrets> secrets;

    Contradictions(Function<Scenario, Secrets> secrets) {
        this.secrets = secrets;
    }

    @Override
    public Refusal code() {
        return Refusal.CONTRADICTION;
    }

    @Override
    public boolean refuses(String line, Grounds grounds) {
        return brings(line, grounds) || denies(line, grounds);
    }

    private boolean brings(String line, Grounds grounds) {
        Language language = grounds.language();
        Hidden hidden = secrets.apply(grounds.scenario()).at(grounds.told());
        String known = String.join("\n", grounds.open()) + "\n" + heard(grounds);
        Set<String> numbers = new HashSet<>(hidden.openly(Authored::numbers));
        numbers.addAll(Numbers.in(known, language));
        numbers.add(String.valueOf(grounds.scenario().profile().age()));
        Set<String> names = new HashSet<>(hidden.openly(Authored::names));
        names.addAll(ProperNames.anywhere(known, language));
        return !numbers.containsAll(Numbers.in(line, language)) || !names.containsAll(ProperNames.in(line, language));
    }

    /** What the learner says is theirs to answer for; to take it up brings nothing new. */
    private static String heard(Grounds grounds) {
        StringBuilder heard = new StringBuilder(grounds.learner());
        grounds.said().forEach(line -> heard.append('\n').append(line.text()));
        return heard.toString();
    }

    private static boolean denies(String line, Grounds grounds) {
        return toldClauses(grounds).stream().anyMatch(told -> {
            Set<String> units = units(told, grounds.language());
            return units.size() >= LEAST_UNITS
                    && List.of(CLAUSE_END.split(line)).stream()
                            .anyMatch(clause -> speaksOf(clause, units, grounds.language())
                                    && saysNo(clause, grounds.language()) != saysNo(told, grounds.language()));
        });
    }

    private static List<String> toldClauses(Grounds grounds) {
        return grounds.scenario().topics().stream()
                .flatMap(topic -> topic.levels().stream()
                        .limit(grounds.told().getOrDefault(topic.id(), 0))
                        .flatMap(level -> CLAUSE_END.splitAsStream(level.fact())))
                .toList();
    }

    private static boolean speaksOf(String clause, Set<String> units, Language language) {
        Set<String> here = units(clause, language);
        return units.stream().filter(here::contains).count() >= SAME * units.size();
    }

    /** Characters in Chinese, words that carry something in English; none that says no. */
    private static Set<String> units(String clause, Language language) {
        String bare = language == Language.ZH ? NO_ZH.matcher(clause).replaceAll("") : clause;
        Set<String> units = new HashSet<>(SharedRun.units(bare, language));
        units.removeIf(unit -> LITTLE.contains(unit) || NO_EN.matcher(unit).find());
        return units;
    }

    private static boolean saysNo(String clause, Language language) {
        return (language == Language.ZH ? NO_ZH : NO_EN)
                                .matcher(clause)
                                .results()
                                .count()
                        % 2
                == 1;
    }
}
