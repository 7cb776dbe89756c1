package tongli.coaching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tongli.core.Coded;
import tongli.core.Language;

/** The authored wordings of {@code wordings-{zh,en}.txt}. Immutable. */
final class WordingStock {

    private static final Map<Language, Map<Need, List<Wording>>> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, load("wordings-%s.txt".formatted(language.code())));
        }
    }

    private WordingStock() {}

    private record Wording(Optional<Carried> presupposes, String words) {}

    /**
     * The wordings for a need that presuppose nothing but what the line carries, beginning where {@code turn} says, so
     * that different contexts hear different ones.
     */
    static List<String> of(Language language, Need need, Set<Carried> carried, int turn) {
        Map<Need, List<Wording>> stock = ALL.get(language);
        if (stock == null) {
            throw new IllegalArgumentException("no wordings for " + language.code());
        }
        List<String> fitting = stock.getOrDefault(need, List.of()).stream()
                .filter(wording -> wording.presupposes().map(carried::contains).orElse(true))
                .map(Wording::words)
                .toList();
        List<String> turned = new ArrayList<>(fitting.size());
        for (int i = 0; i < fitting.size(); i++) {
            turned.add(fitting.get(Math.floorMod(turn + i, fitting.size())));
        }
        return turned;
    }

    private static Map<Need, List<Wording>> load(String file) {
        Map<Need, List<Wording>> stock = new EnumMap<>(Need.class);
        for (String line : CoachingResources.lines(file)) {
            String[] cells = line.split("\\|", 2);
            String[] key = cells[0].strip().split(" ", 2);
            Need need = find(Need.class, key[0], file);
            Optional<Carried> presupposes =
                    key.length == 1 ? Optional.empty() : Optional.of(find(Carried.class, key[1], file));
            stock.computeIfAbsent(need, one -> new ArrayList<>()).add(new Wording(presupposes, cells[1].strip()));
        }
        return stock;
    }

    private static <E extends Enum<E> & Coded> E find(Class<E> type, String code, String file) {
        return Coded.find(type, code)
                .orElseThrow(() -> new IllegalStateException("%s has wordings for \"%s\", which is no %s"
                        .formatted(file, code, type.getSimpleName().toLowerCase(Locale.ROOT))));
    }
}
