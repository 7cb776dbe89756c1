package tongli.persona.scenario;

import java.util.List;

/**
 * How a persona who is owed something takes a step that the listener names: not every scenario has them.
 *
 * @param topic the id of the topic whose matter the steps mend
 * @param done answers to a step said to be done
 * @param promised answers to a step said to come, by whom or when
 * @param unmended what no step mends; said when the talk stays with the topic after one was taken
 */
public record Steps(String topic, List<Line> done, List<Line> promised, List<Line> unmended) {

    /** How the ids of lines that answer a deed begin. */
    public static final String DONE = "steps.done";

    public Steps {
        done = List.copyOf(done);
        promised = List.copyOf(promised);
        unmended = List.copyOf(unmended);
    }
}
