package tongli.camp.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param difficulties at which they are met, each as often
 * @param limit of turns in a talk
 */
public record Setting(List<Language> languages, List<Difficulty> difficulties, RewardWeights weights, int limit) {

    /** Everybody who trains, in both languages, at every difficulty. */
    public static final Setting USUAL = new Setting(
            List.of(Language.values()), List.of(Difficulty.values()), RewardWeights.USUAL, TalkEnv.USUAL_LIMIT);

    public Setting {
        languages = Require.notEmpty("languages", languages);
        difficulties = Require.notEmpty("difficulties", difficulties);
    }

    /** Those of a split, as this setting meets them. */
    public List<Person> people(Split split) {
        return People.bundled().of(split, languages, difficulties);
    }

    /** One world of those who train. */
    Env<double[], Integer> world() {
        Casting casting = new EvenCasting(people(Split.TRAINING));
        return new FlatActions<>(new TalkEnv(casting, weights, limit));
    }

    VectorEnv<double[], Integer> worlds(int count) {
        List<Env<double[], Integer>> worlds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            worlds.add(world());
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
        return notes;
    }

    private static String codes(List<String> codes) {
        return String.join(" ", codes);
    }
}
