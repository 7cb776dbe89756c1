package tongli.wire;

import java.util.List;
import tongli.persona.authoring.SpokenLines.Spoken;

/** A line of a scenario file that the person has said. */
public record SpokenLineJson(String place, int line, String words) {
    static List<SpokenLineJson> of(List<Spoken> lines) {
        return lines.stream()
                .map(one -> new SpokenLineJson(one.place(), one.line(), one.words()))
                .toList();
    }
}
