package tongli.coaching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Skill;

/** The bundled drills, in the order in which to offer them. Immutable, safe for many threads. */
public final class DrillLibrary {

    private final Map<Language, List<Drill>> drills = new EnumMap<>(Language.class);

    private DrillLibrary() {
        for (Language language : Language.values()) {
            List<Drill> found = new ArrayList<>();
            for (Map<String, String> entry : CoachingYaml.entries("drills/" + language.code() + ".yaml")) {
                found.add(drill(language, entry));
            }
            drills.put(language, List.copyOf(found));
        }
    }

    public static DrillLibrary bundled() {
        return new DrillLibrary();
    }

    public List<Drill> drills(Language language) {
        return drills.getOrDefault(language, List.of());
    }

    /** The drill called {@code id}; empty if there is none. */
    public Optional<Drill> find(Language language, String id) {
        return drills(language).stream().filter(drill -> drill.id().equals(id)).findFirst();
    }

    private static Drill drill(Language language, Map<String, String> entry) {
        String skill = entry.getOrDefault("skill", "");
        return new Drill(
                entry.getOrDefault("id", ""),
                language,
                Coded.find(Skill.class, skill)
                        .orElseThrow(() ->
                                new IllegalStateException("drills/%s.yaml: drill %s has the skill \"%s\", which is none"
                                        .formatted(language.code(), entry.get("id"), skill))),
                entry.getOrDefault("scenario", ""),
                entry.getOrDefault("idea", ""),
                entry.getOrDefault("weak", ""),
                entry.getOrDefault("strong", ""),
                entry.getOrDefault("line", ""),
                entry.getOrDefault("topic", ""),
                Integer.parseInt(entry.getOrDefault("level", "0")),
                new CoachHints(texts(entry, "hear"), texts(entry, "ask")));
    }

    private static List<String> texts(Map<String, String> entry, String key) {
        return Optional.ofNullable(entry.get(key)).stream().toList();
    }
}
