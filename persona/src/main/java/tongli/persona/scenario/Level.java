package tongli.persona.scenario;

import java.util.List;

/**
 * One depth of a topic, from 1, the public version, to 4, the shame or wish never said.
 *
 * @param fact what this level gives away, in one clause
 * @param disclose lines that say it for the first time
 * @param elaborate lines that stay at this depth
 * @param correct lines that mend a listener's near miss
 * @param hear what a good listener could answer to it
 * @param ask good open questions at this depth
 * @param misread plausible reflections that miss
 */
public record Level(
        String fact,
        List<Line> disclose,
        List<Line> elaborate,
        List<Line> correct,
        List<String> hear,
        List<String> ask,
        List<String> misread) {
    public Level {
        disclose = List.copyOf(disclose);
        elaborate = List.copyOf(elaborate);
        correct = List.copyOf(correct);
        hear = List.copyOf(hear);
        ask = List.copyOf(ask);
        misread = List.copyOf(misread);
    }
}
