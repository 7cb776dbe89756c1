package tongli.practice.progress;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tongli.coaching.Drill;
import tongli.coaching.DrillLibrary;
import tongli.coaching.skill.Exercise;
import tongli.coaching.skill.evidence.KeptForTransfer;
import tongli.core.Language;
import tongli.core.Skill;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.ExerciseFacts;

/** All that can be practised in one language, each for every skill that it gives chances to show. Stateless. */
final class Offers {

    /** What every talk gives chances to show, whatever its goals: guesses are asked for, and one may always stay quiet. */
    private static final Set<Skill> IN_EVERY_TALK =
            Set.of(Skill.NAMING_FEELINGS, Skill.PERSPECTIVE_TAKING, Skill.SILENCE);

    /** In whose talk a life is at stake. */
    private static final Set<String> AT_RISK = Set.of("dark-posts");

    private Offers() {}

    /** @param risk whether talks in which a life is at stake are among them */
    static List<Offer> in(Language language, ScenarioLibrary scenarios, DrillLibrary drills, boolean risk) {
        List<Offer> offers = new ArrayList<>();
        drills.drills(language).forEach(drill -> offers.add(of(drill)));
        scenarios.in(language).forEach(scenario -> {
            for (Difficulty difficulty : Difficulty.values()) {
                skills(scenario).forEach(skill -> offers.add(of(scenario, difficulty, skill)));
            }
        });
        offers.removeIf(offer -> !risk && AT_RISK.contains(offer.scenario()));
        return offers;
    }

    private static Set<Skill> skills(Scenario scenario) {
        Set<Skill> skills = EnumSet.copyOf(IN_EVERY_TALK);
        scenario.goals().forEach(goal -> skills.add(goal.skill()));
        if (AT_RISK.contains(scenario.id())) {
            skills.add(Skill.NOTICING_RISK);
        }
        return skills;
    }

    private static Offer of(Drill drill) {
        ExerciseFacts facts = ExerciseFacts.drill(drill);
        return new Offer(
                exercise(facts, drill.skill()),
                facts.kind(),
                drill.scenario(),
                Optional.of(drill.id()),
                Difficulty.NORMAL);
    }

    private static Offer of(Scenario scenario, Difficulty difficulty, Skill skill) {
        ExerciseFacts facts = ExerciseFacts.talk(scenario, difficulty);
        return new Offer(exercise(facts, skill), facts.kind(), scenario.id(), Optional.empty(), difficulty);
    }

    private static Exercise exercise(ExerciseFacts facts, Skill skill) {
        return new Exercise(
                facts.id(),
                skill,
                facts.persona(),
                facts.difficulty(),
                KeptForTransfer.PERSONS.contains(facts.persona()));
    }
}
