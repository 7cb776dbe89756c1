package tongli.persona.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.persona.memory.PastTalk.PastTurn;

/**
 * Finds what the learner promised, by rules: rather none than a wrong one, for the person will hold them to it. Words are
 * hostile until they have passed {@link PromiseWords}. Stateless.
 */
public final class Promises {

    private Promises() {}

    /** Those of a talk, oldest first, the same one once; of many, the last {@value Rates#MOST_PROMISES}. */
    static List<Promise> of(PastTalk talk, Language language) {
        Map<String, Promise> found = new LinkedHashMap<>();
        for (PastTurn turn : talk.turns()) {
            turn.words()
                    .ifPresent(words -> in(words, language).forEach(one -> {
                        found.remove(one.spoken());
                        found.put(one.spoken(), new Promise(turn.number(), one.own(), one.spoken()));
                    }));
        }
        List<Promise> all = new ArrayList<>(found.values());
        return List.copyOf(all.subList(Math.max(0, all.size() - Rates.MOST_PROMISES), all.size()));
    }

    /** Those of one text. */
    static List<Found> in(String words, Language language) {
        return language == Language.ZH ? ChinesePromises.in(words) : EnglishPromises.in(words);
    }

    /** A promise before anybody knows in which turn it stood. */
    record Found(String own, String spoken) {}
}
