package tongli.cli.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tongli.core.Require;

/**
 * What the path of a file says of it: the first folder its label, or parts of its name whatever their groups are called.
 *
 * @param byFolder whether the first folder is the label
 * @param name with named groups; of the name of a file, or of its path where it holds a slash
 */
record FileNames(boolean byFolder, Optional<Pattern> name) {
    static final String LABEL = "label";

    private static final Pattern GROUP = Pattern.compile("(?<!\\\\)\\(\\?<([A-Za-z][A-Za-z0-9]*)>");

    /** @throws IllegalArgumentException if two of them would say the same, or nothing is named */
    FileNames {
        List<String> columns = columns(byFolder, name);
        if (columns.stream().distinct().count() < columns.size()) {
            throw new IllegalArgumentException("the label would come from the folder and from the name");
        }
        name.ifPresent(pattern -> Require.notEmpty("the groups (?<NAME>…)", groups(pattern)));
    }

    /** Java 17 does not tell the names of groups; a name counts once, as it may stand in a pattern once. */
    private static List<String> groups(Pattern pattern) {
        return GROUP.matcher(pattern.pattern())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    List<String> columns() {
        return columns(byFolder, name);
    }

    private static List<String> columns(boolean byFolder, Optional<Pattern> name) {
        List<String> columns = new ArrayList<>(byFolder ? List.of(LABEL) : List.of());
        columns.addAll(name.map(FileNames::groups).orElse(List.of()));
        return columns;
    }

    /**
     * By column, what the path says; groups that took no part are left out.
     *
     * @param path with slashes, from the folder that is brought in
     * @throws IllegalArgumentException if it does not say it
     */
    Map<String, String> read(String path) {
        Map<String, String> read = new LinkedHashMap<>();
        if (byFolder) {
            int end = path.indexOf('/');
            if (end < 0) {
                throw new IllegalArgumentException("lies in no folder inside, so it has no label");
            }
            read.put(LABEL, path.substring(0, end));
        }
        name.ifPresent(pattern -> {
            String looked = pattern.pattern().contains("/") ? path : path.substring(path.lastIndexOf('/') + 1);
            Matcher matcher = pattern.matcher(looked);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("its name is not as --name says");
            }
            for (String group : groups(pattern)) {
                @Nullable String value = matcher.group(group);
                if (value != null) {
                    read.put(group, value);
                }
            }
        });
        return read;
    }
}
