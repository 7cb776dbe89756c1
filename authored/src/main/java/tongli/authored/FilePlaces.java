package tongli.authored;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * On which line of its file a place stands. Places are named by their fields with dots between; what stands in a list is named
 * by its {@code id}, where it has one, else by its number, from 1. Immutable.
 */
public final class FilePlaces {
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> leftOut;

    private FilePlaces(Set<String> leftOut) {
        this.leftOut = leftOut;
    }

    /**
     * @param yaml a file that has been read
     * @param leftOut fields that the names of places leave out
     */
    public static FilePlaces of(String yaml, Set<String> leftOut) {
        FilePlaces places = new FilePlaces(leftOut);
        new Compose(UntrustedYaml.SETTINGS).composeString(yaml).ifPresent(root -> places.add("", root));
        return places;
    }

    /** The line of a place, from 1, or of the nearest place that holds it. */
    public int line(String place) {
        for (String at = place; ; at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            Integer line = lines.get(at);
            if (line != null || at.isEmpty()) {
                return line == null ? 1 : line;
            }
        }
    }

    /** What stands at each place that holds a single value, in the order of the file. */
    public Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    private void add(String place, Node node) {
        node.getStartMark().ifPresent(mark -> lines.put(place, mark.getLine() + 1));
        if (node instanceof ScalarNode scalar) {
            texts.put(place, scalar.getValue());
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    add(leftOut.contains(key.getValue()) ? place : under(place, key.getValue()), tuple.getValueNode());
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                String id = idOf(items.get(i));
                add(under(place, id == null ? String.valueOf(i + 1) : id), items.get(i));
            }
        }
    }

    private static String under(String place, String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private static @Nullable String idOf(Node item) {
        if (item instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("id")
                        && tuple.getValueNode() instanceof ScalarNode id) {
                    return id.getValue();
                }
            }
        }
        return null;
    }
}
