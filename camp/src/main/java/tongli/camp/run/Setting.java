package tongli.camp.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tongli.camp.curriculum.Curriculum;
import tongli.camp.curriculum.TaughtCasting;
import tongli.camp.env.Env;
import tongli.camp.env.FlatActions;
import tongli.camp.env.VectorEnv;
import tongli.camp.people.Casting;
import tongli.camp.people.EvenCasting;
import tongli.camp.people.People;
import tongli.camp.people.Person;
import tongli.camp.people.Split;
import tongli.camp.talk.RewardPart;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.TalkEnv;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Require;
import tongli.persona.scenario.Difficulty;

/**
 * Among whom a policy trains, and for what.
 *
 * @param languages of the persons
 * @param difficulties at which they are met, each as often unless the curriculum has it otherwise
 * @param limit of turns in a talk
 * @param curriculum in what order the difficulties are met
 */
public record Setting(
        List<Language> languages,
        List<Difficulty> difficulties,
        RewardWeights weights,
        int limit,
        Curriculum curriculum) {

    /** Everybody who trains, in both languages, at every difficulty. */
    public static final Setting USUAL = new Setting(
            List.of(Language.values()), List.of(Difficulty.values()), RewardWeights.USUAL, TalkEnv.USUAL_LIMIT);

    public Setting {
        languages = Require.notEmpty("languages", languages);
        difficulties = Require.notEmpty("difficulties", difficulties);
        if (curriculum != Curriculum.NONE && Set.copyOf(difficulties).size() < 2) {
            throw new IllegalArgumentException(
                    "a curriculum goes through several difficulties, and there is one; give more, or no curriculum");
        }
    }

    /** Without a curriculum. */
    public Setting(List<Language> languages, List<Difficulty> difficulties, RewardWeights weights, int limit) {
        this(languages, difficulties, weights, limit, Curriculum.NONE);
    }

    /** The same for another reward. */
    Setting with(RewardWeights other) {
        return new Setting(languages, difficulties, other, limit, curriculum);
    }

    /** The same with people as hard as this, in this order. */
    Setting with(List<Difficulty> hard, Curriculum order) {
        return new Setting(languages, hard, weights, limit, order);
    }

    /** Those of a split, as this setting meets them. */
    public List<Person> people(Split split) {
        return People.bundled().of(split, languages, difficulties);
    }

    /** Who is met in the episodes of a run of training. */
    Casting casting() {
        List<List<Person>> levels = difficulties.stream()
                .distinct()
                .sorted()
                .map(hard -> People.bundled().of(Split.TRAINING, languages, List.of(hard)))
                .toList();
        return curriculum
                .teacher(levels.size())
                .<Casting>map(teacher -> new TaughtCasting(teacher, levels))
                .orElseGet(() -> new EvenCasting(people(Split.TRAINING)));
    }

    /** One world of those who train. */
    Env<double[], Integer> world(Casting casting) {
        return new FlatActions<>(new TalkEnv(casting, weights, limit));
    }

    VectorEnv<double[], Integer> worlds(Casting casting, int count) {
        List<Env<double[], Integer>> worlds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            worlds.add(world(casting));
        }
        return new VectorEnv<>(worlds);
    }

    /** As provenance has it. */
    Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("people", String.join(" ", People.bundled().scenarios(Split.TRAINING)));
        notes.put("languages", codes(languages.stream().map(Language::code).toList()));
        notes.put("difficulties", codes(difficulties.stream().map(Coded::code).toList()));
        for (RewardPart part : RewardPart.values()) {
            notes.put("weight " + part.code(), Double.toString(weights.of(part)));
        }
        notes.put("turns", Integer.toString(limit));
        if (curriculum != Curriculum.NONE) {
            notes.put("curriculum", curriculum.code());
        }
        return notes;
    }

    private static String codes(List<String> codes) {
        return String.join(" ", codes);
    }
}
