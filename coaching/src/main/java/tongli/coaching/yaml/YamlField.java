package tongli.coaching.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tongli.core.Blank;
import tongli.core.PlainText;

/**
 * A place in a YAML file that remembers its line and path. Reading never throws: what is missing or of the wrong kind
 * becomes a fault and an empty value, so that one pass reports everything. Not thread-safe.
 */
public final class YamlField {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LIST = 500;

    private final String file;
    private final String path;
    private final @Nullable Node node;
    private final int line;
    private final List<String> faults;
    /** By name or place: a field that is asked for twice is one field. */
    private final Map<String, YamlField> asked = new LinkedHashMap<>();

    private YamlField(String file, String path, @Nullable Node node, int line, List<String> faults) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.line = node == null
                ? line
                : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
        this.faults = faults;
    }

    static YamlField root(String file, @Nullable Node node, List<String> faults) {
        return new YamlField(file, "", node, 1, faults);
    }

    /** Whether anything stands there. */
    public boolean isPresent() {
        return node != null
                && !(node instanceof ScalarNode scalar && scalar.getValue().equals("null"));
    }

    /**
     * Adds a fault at this place.
     *
     * @param message what is the matter and what to do
     */
    public void fault(String message) {
        faults.add(
                path.isEmpty()
                        ? "%s: %s".formatted(file, message)
                        : "%s:%d: %s %s".formatted(file, line, path, message));
    }

    /** A field of this mapping, which need not be there. */
    public YamlField at(String name) {
        @Nullable Node child = null;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                child = name.equals(name(tuple)) ? tuple.getValueNode() : child;
            }
        }
        YamlField field = new YamlField(file, path.isEmpty() ? name : path + "." + name, child, line, faults);
        YamlField before = asked.putIfAbsent(name, field);
        return before == null ? field : before;
    }

    /** The entries of this list, none if nothing stands here. */
    public List<YamlField> list() {
        List<YamlField> entries = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                String place = "[%d]".formatted(entries.size());
                YamlField entry = new YamlField(file, path + place, item, line, faults);
                asked.put(place, entry);
                entries.add(entry);
            }
            if (entries.size() > LONGEST_LIST) {
                fault("has %d entries; at most %d are read".formatted(entries.size(), LONGEST_LIST));
            }
        } else if (isPresent()) {
            fault("is no list; write [a, b] or a line with - for each entry");
        }
        return entries;
    }

    /** The fields of this mapping by name, in the order of the file; all of them count as asked for. */
    public Map<String, YamlField> entries() {
        Map<String, YamlField> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> entries.put(name(tuple), at(name(tuple))));
        } else {
            fault("is no mapping; write a line with name: value for each field");
        }
        return entries;
    }

    /** The text here, which may be empty; a fault if none is written. */
    public String textOrEmpty() {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty() ? "" : text();
    }

    /** The text here; a fault if there is none. */
    public String text() {
        if (node instanceof ScalarNode scalar && !Blank.is(scalar.getValue())) {
            String text = scalar.getValue().strip();
            if (!PlainText.is(text)) {
                fault("has signs that do not show; type it again");
            }
            if (PlainText.characters(text) > LONGEST_TEXT) {
                fault("has %d characters; at most %d are read".formatted(PlainText.characters(text), LONGEST_TEXT));
            }
            return text;
        }
        fault("is missing or blank; give it a text");
        return "?";
    }

    /** The text here, if anything stands here. */
    public Optional<String> optionalText() {
        return isPresent() ? Optional.of(text()) : Optional.empty();
    }

    /** A number; a fault if there is none in [low, high]. */
    public double number(double low, double high) {
        if (node instanceof ScalarNode scalar) {
            try {
                double value = Double.parseDouble(scalar.getValue());
                if (value >= low && value <= high) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // told below, as a number out of range is
            }
        }
        fault("must be a number from %s to %s".formatted(low, high));
        return low;
    }

    /** A whole number; a fault if there is none in [low, high]. */
    public int whole(int low, int high) {
        return (int) wholeLong(low, high);
    }

    /** As {@link #whole}, for seeds. */
    public long wholeLong(long low, long high) {
        if (node instanceof ScalarNode scalar) {
            try {
                long value = Long.parseLong(scalar.getValue());
                if (value >= low && value <= high) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // told below, as a number out of range is
            }
        }
        fault("must be a whole number from %d to %d".formatted(low, high));
        return low;
    }

    /** A fault for each field within that nobody has asked for: most likely its name is mistyped. */
    void faultOfUnasked() {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String name = name(tuple);
                if (!asked.containsKey(name)) {
                    fault("has a field \"%s\", which is none; is it mistyped?"
                            .formatted(name.matches("[A-Za-z0-9_.-]{1,40}") ? name : "?"));
                }
            }
        }
        asked.values().forEach(YamlField::faultOfUnasked);
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
    }
}
