package tongli.persona.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.persona.PersonaState;
import tongli.persona.PersonaState.Feeling;
import tongli.persona.PersonaState.LastWords;
import tongli.persona.PersonaState.Memory;
import tongli.persona.PersonaState.Standing;
import tongli.persona.scenario.Scenario;

/**
 * What a person brings along to meet somebody again. A function of scenario, talk and days; immutable.
 *
 * @param days since the last talk, at least 0
 * @param ending how it lies behind them
 * @param wounds the hurts of it, and any brought along from a talk before, oldest first
 * @param confided the topic of which something hard to say was told last time
 * @param promises what the learner said they would do, oldest first
 * @param begins the state from which the next talk begins; its levels told are those of the last
 */
public record Recollection(
        int days,
        Ending ending,
        List<Wound> wounds,
        Optional<String> confided,
        List<Promise> promises,
        PersonaState begins) {

    public Recollection {
        wounds = List.copyOf(wounds);
        promises = List.copyOf(promises);
    }

    /** @throws IllegalArgumentException if {@code days} is below 0 */
    public static Recollection of(Scenario scenario, PastTalk talk, int days) {
        List<Wound> wounds = Wounds.of(talk, scenario.start().trust());
        boolean sore = Soreness.isSore(wounds, days);
        return new Recollection(
                days,
                Ending.of(talk, wounds, days),
                wounds,
                confided(talk),
                Promises.of(talk, scenario.language()),
                begins(scenario, talk, wounds, sore, days));
    }

    private static PersonaState begins(Scenario scenario, PastTalk talk, List<Wound> wounds, boolean sore, int days) {
        PersonaState last = talk.last();
        Feeling usual = new Feeling(scenario.start(), scenario.startEmotion());
        return new PersonaState(
                Carrying.over(usual, last.feeling(), wounds, days),
                new Memory(last.told(), confided(talk).orElse(last.topic()), Said.stays(talk), last.thoughts()),
                new Standing(
                        Said.worn(last.wear(), days),
                        0,
                        sore ? 0 : PersonaState.NEVER,
                        sore ? Soreness.counted(wounds) : 0,
                        PersonaState.NEVER,
                        0,
                        0),
                new LastWords(false, false),
                false);
    }

    /** Of several, the deepest; of equals the one talked of last, else the first of the scenario. */
    private static Optional<String> confided(PastTalk talk) {
        Map<String, Integer> told = talk.last().told();
        String current = talk.last().topic();
        return told.entrySet().stream()
                .filter(topic -> topic.getValue() >= Rates.CONFIDED_FROM)
                .filter(topic -> topic.getValue() > talk.opening().told(topic.getKey()))
                .max((a, b) -> {
                    int deeper = Integer.compare(a.getValue(), b.getValue());
                    return deeper != 0
                            ? deeper
                            : Boolean.compare(
                                    a.getKey().equals(current), b.getKey().equals(current));
                })
                .map(Map.Entry::getKey);
    }
}
