package tongli.coaching.course.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.authored.Finding;
import tongli.authored.Letters;
import tongli.coaching.course.Course;
import tongli.coaching.course.CourseWords;
import tongli.coaching.course.Exchange;
import tongli.coaching.course.Unit;

/** Examples and lines that are the same but for signs and case: who meets one twice learns the words by heart. */
final class NearRepeats {
    static final String CODE = "near_repeat";

    /** Shorter ones, such as 没事, are what many people say. */
    private static final int LEAST_LETTERS = 5;

    private NearRepeats() {}

    static List<Finding> look(Course course) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Unit unit : course.units()) {
            String place = "units." + unit.id();
            if (unit instanceof Unit.MicroLesson lesson) {
                texts.put(place + ".example.said", lesson.said());
                texts.put(place + ".example.weak", lesson.weak());
                texts.put(place + ".example.strong", lesson.strong());
                exchange(place + ".try", lesson.exchange(), texts);
            } else if (unit instanceof Unit.ReplyDrill drill) {
                texts.put(place + ".weak", drill.weak());
                texts.put(place + ".strong", drill.strong());
                exchange(place, drill.exchange(), texts);
            }
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, String> first = new HashMap<>();
        texts.forEach((place, text) -> {
            String letters = Letters.of(text);
            String before = first.putIfAbsent(letters, place);
            if (before != null && letters.length() >= LEAST_LETTERS) {
                findings.add(new Finding(CODE, place, CourseWords.of(CODE, before)));
            }
        });
        return findings;
    }

    private static void exchange(String place, Exchange exchange, Map<String, String> texts) {
        texts.put(place + ".said", exchange.said());
        for (int i = 0; i < exchange.hints().hear().size(); i++) {
            texts.put(place + ".hear." + (i + 1), exchange.hints().hear().get(i));
        }
        for (int i = 0; i < exchange.hints().ask().size(); i++) {
            texts.put(place + ".ask." + (i + 1), exchange.hints().ask().get(i));
        }
    }
}
