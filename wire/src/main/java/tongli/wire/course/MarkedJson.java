package tongli.wire.course;

import java.util.LinkedHashMap;
import java.util.Map;
import tongli.coaching.course.marks.Agreement;
import tongli.coaching.course.marks.OwnMark;
import tongli.core.Mechanism;

/** A mark that was kept, what the judge had made of the reply, and how far the two agree by now. */
public record MarkedJson(Map<String, Integer> own, Map<String, Integer> judge, AgreementJson agreement) {

    public static MarkedJson of(OwnMark mark, Agreement agreement) {
        return new MarkedJson(coded(mark.own()), coded(mark.judge()), AgreementJson.of(agreement));
    }

    private static Map<String, Integer> coded(Map<Mechanism, Integer> levels) {
        Map<String, Integer> coded = new LinkedHashMap<>();
        levels.forEach((mechanism, level) -> coded.put(mechanism.code(), level));
        return coded;
    }
}
