package tongli.learning.continual;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People of whom texts of a task are both learnt and judged: what a network learns of how they write helps it where it is judged, so the
 * figures promise less for people it never met. People of different tasks are not compared: in two sets one name may be two people.
 *
 * @param told whether the task's files say whose the texts are; if not, nothing is known and the numbers are 0
 * @param people how many there are
 * @param texts how many of the texts that are judged are theirs
 * @param leftOut how many lines to judge on were left out because their person is learnt from
 */
public record SharedPeople(boolean told, int people, int texts, int leftOut) {
    /** So many texts of people who were never learnt from are enough to judge on, however many others there are. */
    public static final int ENOUGH = 500;

    /** Those that are of nobody who is learnt from. A blank person is nobody. */
    static List<StreamLine> strangers(List<StreamLine> judged, List<StreamLine> learnt) {
        Set<String> known = people(learnt);
        return judged.stream().filter(line -> !known.contains(line.person())).toList();
    }

    /** Whether texts of strangers suffice: {@value #ENOUGH}, or half of what there would be with all people. */
    static boolean isEnough(int strangers, int all) {
        return strangers >= StreamManifest.FEWEST_ROWS && strangers >= Math.min(ENOUGH, (all + 1) / 2);
    }

    /** Counts them. @param learnt @param judged that were drawn */
    static SharedPeople of(boolean told, List<StreamLine> learnt, List<StreamLine> judged, int leftOut) {
        Set<String> both = people(learnt);
        both.retainAll(people(judged));
        int texts = (int)
                judged.stream().filter(line -> both.contains(line.person())).count();
        return new SharedPeople(told, both.size(), texts, leftOut);
    }

    private static Set<String> people(List<StreamLine> lines) {
        return lines.stream()
                .map(StreamLine::person)
                .filter(person -> !person.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** For a line that tells what was drawn. */
    String inWords() {
        if (!told) {
            return "whose they are nobody says";
        }
        if (people == 0) {
            return String.format(
                    Locale.ROOT, "nobody is learnt from and judged (%,d lines to judge left out for that)", leftOut);
        }
        return String.format(
                Locale.ROOT,
                "learnt from and judged: %,d people, %,d of the texts to judge; too few are of others",
                people,
                texts);
    }
}
