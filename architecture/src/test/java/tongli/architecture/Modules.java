package tongli.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The modules, innermost first, with what each may know; {@code learning} is known by {@code cli} alone. */
final class Modules {
    static final JavaClasses TONGLI = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("jmh_generated"))
            .withImportOption(location -> !location.contains("-tests.jar")) // what benchmarks borrow
            .importPackages("tongli");

    private static final Map<String, Set<String>> MAY_KNOW = new LinkedHashMap<>();

    static {
        place("core");
        place("authored", "core");
        place("perception", "core");
        place("speech", "perception");
        place("browser", "perception");
        place("understanding", "perception");
        place("persona", "understanding", "authored");
        place("llm", "persona");
        place("coaching", "understanding", "authored");
        place("expression", "core");
        place("practice", "persona", "coaching", "expression");
        place("report", "practice");
        place("wire", "practice");
        place("learning", "wire");
        place("camp", "practice");
        place("server", "wire", "report", "camp");
        place("cli", "server", "learning", "camp", "llm", "speech");
        place("client");
        place("benchmarks", "server", "learning", "camp", "client");
    }

    private Modules() {}

    private static void place(String module, String... inner) {
        var known = new LinkedHashSet<String>();
        for (String next : inner) {
            known.addAll(MAY_KNOW.get(next));
            known.add(next);
        }
        MAY_KNOW.put(module, known);
    }

    static Set<String> all() {
        return MAY_KNOW.keySet();
    }

    static String[] packagesOutside(String module) {
        return all().stream()
                .filter(other -> !other.equals(module) && !MAY_KNOW.get(module).contains(other))
                .map(Modules::packages)
                .toArray(String[]::new);
    }

    static String[] packagesOfAllBut(String... homes) {
        var inside = Set.of(homes);
        return all().stream()
                .filter(module -> !inside.contains(module))
                .map(Modules::packages)
                .toArray(String[]::new);
    }

    private static String packages(String module) {
        return "tongli." + module + "..";
    }

    /** The names of the packages that hold code, {@code package-info} aside. */
    static Stream<String> packagesWithCode() {
        return TONGLI.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .distinct()
                .sorted();
    }
}
