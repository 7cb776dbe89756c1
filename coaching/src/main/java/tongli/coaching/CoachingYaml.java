package tongli.coaching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The YAML files that lie beside this package's classes, as plain maps in the order of the file. */
final class CoachingYaml {

    private CoachingYaml() {}

    /** A file that is a list of mappings from text to text. */
    static List<Map<String, String>> entries(String name) {
        return entriesOf(load(name));
    }

    /** A file that is one mapping. */
    static Map<String, Object> mapping(String name) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        if (load(name) instanceof Map<?, ?> loaded) {
            loaded.forEach((key, value) -> mapping.put(String.valueOf(key), value));
        }
        return mapping;
    }

    static List<Map<String, String>> entriesOf(Object loaded) {
        List<Map<String, String>> entries = new ArrayList<>();
        if (loaded instanceof List<?> list) {
            for (Object item : list) {
                Map<String, String> entry = new LinkedHashMap<>();
                if (item instanceof Map<?, ?> fields) {
                    fields.forEach((key, value) -> entry.put(String.valueOf(key), String.valueOf(value)));
                }
                entries.add(entry);
            }
        }
        return entries;
    }

    private static Object load(String name) {
        return new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(CoachingResources.text(name));
    }
}
