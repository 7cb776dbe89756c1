package tongli.cli.licence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Holds the libraries of a release to the licences that are allowed: those of a CycloneDX bill of materials and those that npm puts into the page. Whatever
 * is forbidden or unknown is named, all of it, and the release fails. A list without a library fails it too: it is the wrong file, or was not made.
 */
public final class LicenceCheck {

    private static final String IN_MODULES = "node_modules/";

    private LicenceCheck() {}

    /** Arguments: the bill of materials, and npm's package-lock.json. Exits with 1 and names what may not be. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("licences: give the bill of materials and npm's package-lock.json");
            System.exit(2);
        }
        AllowedLicences allowed = AllowedLicences.bundled();
        List<String> objections = new ArrayList<>(ofBill(read(Path.of(args[0])), allowed));
        objections.addAll(ofNpm(read(Path.of(args[1])), allowed));
        objections.forEach(one -> System.err.println("licences: " + one));
        if (!objections.isEmpty()) {
            System.exit(1);
        }
    }

    /** What of a bill of materials may not be released. */
    static List<String> ofBill(JsonNode bill, AllowedLicences allowed) {
        List<String> objections = new ArrayList<>();
        for (JsonNode component : bill.path("components")) {
            String group = component.path("group").asString("");
            String name = component.path("name").asString("");
            Library library = new Library(
                    group.isEmpty() ? name : group + ":" + name,
                    component.path("version").asString(""));
            List<String> licences = component
                    .path("licenses")
                    .valueStream()
                    .map(LicenceCheck::licence)
                    .toList();
            allowed.objection(library, licences).ifPresent(objections::add);
        }
        if (bill.path("components").isEmpty()) {
            objections.add(
                    "the bill of materials names no library; give one in CycloneDX's JSON, made after everything was built");
        }
        return objections;
    }

    private static String licence(JsonNode told) {
        JsonNode licence = told.path("license");
        return told.path("expression")
                .asString(licence.path("id").asString(licence.path("name").asString("a licence without a name")));
    }

    /** What npm puts into the page and may not be released; the tools that build it stay where it is built. */
    static List<String> ofNpm(JsonNode lock, AllowedLicences allowed) {
        List<String> objections = new ArrayList<>();
        Set<Library> libraries = new HashSet<>();
        lock.path("packages").forEachEntry((path, told) -> {
            boolean toolOrApp = path.isEmpty() || told.path("dev").asBoolean(false);
            if (!toolOrApp) {
                Library library = new Library(
                        path.substring(path.lastIndexOf(IN_MODULES) + IN_MODULES.length()),
                        told.path("version").asString(""));
                List<String> licences =
                        told.has("license") ? List.of(told.get("license").asString("")) : List.of();
                libraries.add(library);
                allowed.objection(library, licences).ifPresent(objections::add);
            }
        });
        if (libraries.isEmpty()) {
            objections.add("npm's list names no library that comes into the page; give the package-lock.json of web/");
        }
        return objections;
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            return TongliJson.mapper().readTree(Files.readString(file));
        } catch (JacksonException broken) {
            throw new IOException(file + " is no JSON: " + broken.getOriginalMessage(), broken);
        }
    }
}
