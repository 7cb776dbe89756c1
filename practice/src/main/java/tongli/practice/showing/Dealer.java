package tongli.practice.showing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import tongli.core.BasicEmotion;
import tongli.core.Require;

/**
 * Deals rounds: of two feelings one comes at most once more than the other, none twice running, and likewise with those who show them.
 * Pure but for its seed.
 */
final class Dealer {

    private static final List<BasicEmotion> FEELINGS = List.of(BasicEmotion.values());
    /** Of how many showings of a mixed round face and voice disagree in one. */
    private static final int MIXED_IN = 3;

    private final List<String> people;

    /** @param people at least two, by the ids of their scenarios */
    Dealer(List<String> people) {
        this.people = Require.notEmpty("people", people);
        Require.inRange("the number of people", people.size(), 2, Integer.MAX_VALUE);
    }

    List<Dealt> deal(RoundPlan plan) {
        SplittableRandom random = new SplittableRandom(plan.seed());
        List<BasicEmotion> feelings = apart(FEELINGS, plan.count(), random);
        List<String> faces = apart(people, plan.count(), random);
        List<String> lines = apart(EverydayLines.in(plan.language()), plan.count(), random);
        Set<Integer> mixed = plan.mixed() ? some(plan.count(), plan.count() / MIXED_IN, random) : Set.of();
        List<Dealt> dealt = new ArrayList<>();
        for (int i = 0; i < plan.count(); i++) {
            BasicEmotion feeling = feelings.get(i);
            BasicEmotion voice = mixed.contains(i) ? other(feeling, random) : feeling;
            dealt.add(new Dealt(feeling, voice, faces.get(i), lines.get(i)));
        }
        return dealt;
    }

    /** Each as often as any other, give or take one, and none twice running. */
    private static <T> List<T> apart(List<T> all, int count, SplittableRandom random) {
        List<T> dealt = new ArrayList<>();
        for (int i = 0; i < count / all.size(); i++) {
            dealt.addAll(all);
        }
        List<T> rest = new ArrayList<>(all);
        shuffle(rest, random);
        dealt.addAll(rest.subList(0, count % all.size()));
        do { // with seven feelings one shuffle in twenty will do, at the worst
            shuffle(dealt, random);
        } while (hasTwin(dealt));
        return dealt;
    }

    private static boolean hasTwin(List<?> dealt) {
        for (int i = 1; i < dealt.size(); i++) {
            if (dealt.get(i).equals(dealt.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Fisher and Yates. */
    private static <T> void shuffle(List<T> list, SplittableRandom random) {
        for (int i = list.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T kept = list.get(i);
            list.set(i, list.get(j));
            list.set(j, kept);
        }
    }

    private static Set<Integer> some(int of, int howMany, SplittableRandom random) {
        Integer[] all = new Integer[of];
        Arrays.setAll(all, i -> i);
        List<Integer> places = new ArrayList<>(List.of(all));
        shuffle(places, random);
        return new HashSet<>(places.subList(0, howMany));
    }

    private static BasicEmotion other(BasicEmotion than, SplittableRandom random) {
        int other = random.nextInt(FEELINGS.size() - 1);
        return FEELINGS.get(other < than.ordinal() ? other : other + 1);
    }
}
