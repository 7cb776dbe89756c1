package tongli.coaching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.Coded;
import tongli.core.Language;

/** The authored wordings of {@code wordings-{zh,en}.txt}. Immutable. */
final class WordingStock {

    private static final Map<Language, Map<Need, List<String>>> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, load("wordings-%s.txt".formatted(language.code())));
        }
    }

    private WordingStock() {}

    /** The wordings for a need, beginning where {@code turn} says, so that different contexts hear different ones. */
    static List<String> of(Language language, Need need, int turn) {
        Map<Need, List<String>> stock = ALL.get(language);
        if (stock == null) {
            throw new IllegalArgumentException("no wordings for " + language.code());
        }
        List<String> wordings = stock.getOrDefault(need, List.of());
        List<String> turned = new ArrayList<>(wordings.size());
        for (int i = 0; i < wordings.size(); i++) {
            turned.add(wordings.get(Math.floorMod(turn + i, wordings.size())));
        }
        return turned;
    }

    private static Map<Need, List<String>> load(String file) {
        Map<Need, List<String>> stock = new EnumMap<>(Need.class);
        for (String line : CoachingResources.lines(file)) {
            String[] cells = line.split("\\|", 2);
            Need need = Coded.find(Need.class, cells[0].strip())
                    .orElseThrow(() -> new IllegalStateException(
                            "%s has wordings for \"%s\", which is no need".formatted(file, cells[0].strip())));
            stock.computeIfAbsent(need, key -> new ArrayList<>()).add(cells[1].strip());
        }
        return stock;
    }
}
