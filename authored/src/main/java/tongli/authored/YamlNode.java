package tongli.authored;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.PlainText;
import tongli.core.Sentences;

/**
 * A place in a YAML file that remembers its line and path. Reading never throws: what is missing or of the wrong kind
 * becomes a fault in the shared list and an empty value, so that one pass reports everything.
 */
public final class YamlNode {

    /** In a path, which every field below repeats; no field has a name as long as this. */
    private static final int LONGEST_NAME = 100;

    /** Three times the longest that comes with Tongli: what is made of a text may take time that grows with its square. */
    private static final int LONGEST_TEXT = 2_000;

    /** Twenty times the longest that comes with Tongli. */
    private static final int LONGEST_LIST = 500;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    private final String file;
    private final Sentences sentences;
    private final String path;
    private final @Nullable Node node;
    private final int parentLine;
    private final List<Fault> faults;

    /** What was asked for, in the whole file. */
    private final Set<Node> asked;

    /** The whole of a file. */
    YamlNode(String file, Sentences sentences, @Nullable Node node, List<Fault> faults) {
        this(file, sentences, "", node, 1, faults, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private YamlNode(
            String file,
            Sentences sentences,
            String path,
            @Nullable Node node,
            int parentLine,
            List<Fault> faults,
            Set<Node> asked) {
        this.file = file;
        this.sentences = sentences;
        this.path = path;
        this.node = node;
        this.parentLine = parentLine;
        this.faults = faults;
        this.asked = asked;
        if (node != null) {
            asked.add(node);
        }
    }

    public String path() {
        return path;
    }

    public boolean isPresent() {
        return node != null
                && !(node instanceof ScalarNode scalar && scalar.getValue().equals("null"));
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /**
     * Adds a fault at this place.
     *
     * @param key of a sentence said of such files, or of any, and so the arguments
     */
    public void fault(String key, Object... arguments) {
        faults.add(new Fault(file, line(), path, Wording.of(sentences, key, arguments)));
    }

    public YamlNode at(String key) {
        Node child = null;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    child = tuple.getValueNode();
                }
            }
        }
        return child(key, child);
    }

    private YamlNode child(String key, @Nullable Node child) {
        String name = key.length() > LONGEST_NAME ? key.substring(0, LONGEST_NAME) : key;
        return new YamlNode(file, sentences, path.isEmpty() ? name : path + "." + name, child, line(), faults, asked);
    }

    /** Entries of a mapping in the order of the file. */
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name) {
                    entries.put(name.getValue(), child(name.getValue(), tuple.getValueNode()));
                }
            }
        } else {
            fault("no_mapping");
        }
        return entries;
    }

    /** Entries of a list of at least {@code least} entries. */
    public List<YamlNode> list(int least) {
        List<YamlNode> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                items.add(new YamlNode(file, sentences, path + "[" + items.size() + "]", item, line(), faults, asked));
            }
        }
        if (items.size() > LONGEST_LIST) {
            fault("too_many_entries", items.size(), LONGEST_LIST);
        }
        if (items.size() < least) {
            fault("too_few_entries", items.size(), least);
        }
        return items;
    }

    public String text() {
        if (node instanceof ScalarNode scalar && !Blank.is(scalar.getValue())) {
            if (!PlainText.is(scalar.getValue())) {
                fault("hidden_signs");
            }
            int characters = PlainText.characters(scalar.getValue());
            if (characters > LONGEST_TEXT) {
                fault("too_many_characters", characters, LONGEST_TEXT);
            }
            return scalar.getValue().strip();
        }
        fault("blank");
        return "?";
    }

    public Optional<String> optionalText() {
        return isPresent() ? Optional.of(text()) : Optional.empty();
    }

    public List<String> texts(int least) {
        return list(least).stream().map(YamlNode::text).toList();
    }

    public double number(double low, double high) {
        try {
            double value = Double.parseDouble(text());
            if (value >= low && value <= high) {
                return value;
            }
            fault("out_of_range", shortly(value), shortly(low), shortly(high));
        } catch (NumberFormatException e) {
            if (says()) {
                fault("no_number", shortly(low), shortly(high));
            }
        }
        return low;
    }

    public int whole(int low, int high) {
        double value = number(low, high);
        if (value != Math.rint(value)) {
            fault("not_whole", shortly(value), shortly(low), shortly(high));
        }
        return (int) value;
    }

    /** 3 rather than 3.0: a reader is to write the one, not the other. */
    private static String shortly(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Whether there is a text; where there is none {@link #text} has said so, and no more is to be said of it. */
    public boolean says() {
        return node instanceof ScalarNode scalar && !Blank.is(scalar.getValue());
    }

    /** What names places, files and addresses. */
    public String id() {
        String id = text();
        if (!isId(id) && says()) {
            fault("no_id", id);
        }
        return id;
    }

    /** Whether it can be an {@link #id}. */
    public static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    /** One of the languages that Tongli speaks. */
    public Language language() {
        return Coded.find(Language.class, text()).orElseGet(() -> {
            if (says()) {
                fault("no_language");
            }
            return Language.ZH;
        });
    }

    /**
     * A constant by its code; where it is none, the first.
     *
     * @param fault of the sentence that says so, of what stands here and of the codes that there are
     */
    public <E extends Enum<E> & Coded> E coded(Class<E> type, String fault) {
        String code = text();
        return Coded.find(type, code).orElseGet(() -> {
            if (says()) {
                fault(fault, code, codes(type));
            }
            return type.getEnumConstants()[0];
        });
    }

    /** The codes that there are, as faults name them. */
    public static <E extends Enum<E> & Coded> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }

    /** {@code true} or {@code false}, in these very letters. */
    public boolean flag() {
        String text = text();
        if (says() && !text.equals("true") && !text.equals("false")) {
            fault("no_flag", text);
        }
        return text.equals("true");
    }

    /** Finds no fault with the fields within, whatever they are. */
    public void passOver() {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                asked.add(tuple.getValueNode());
                if (tuple.getKeyNode() instanceof ScalarNode name) {
                    child(name.getValue(), tuple.getValueNode()).passOver();
                }
            }
        } else if (node instanceof SequenceNode) {
            list(0).forEach(YamlNode::passOver);
        }
    }

    /**
     * Adds a fault for each field within that nobody has asked for: most likely its name is mistyped. Each field is looked at once,
     * for a stranger's file may have a hundred thousand of them.
     */
    public void faultOfUnasked() {
        if (node instanceof MappingNode mapping) {
            Set<String> askedNames = askedNames(mapping);
            Set<String> names = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                    fault("nameless_field");
                    continue;
                }
                boolean isAsked = askedNames.contains(name.getValue());
                YamlNode child = child(name.getValue(), tuple.getValueNode());
                if (!names.add(name.getValue())) {
                    child.fault("field_twice");
                } else if (isAsked) {
                    child.faultOfUnasked();
                } else {
                    child.fault("unknown_field");
                }
            }
        } else if (node instanceof SequenceNode) {
            list(0).forEach(YamlNode::faultOfUnasked);
        }
    }

    /** By name, for of a field that stands twice only one is asked for. */
    private Set<String> askedNames(MappingNode mapping) {
        Set<String> names = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name && asked.contains(tuple.getValueNode())) {
                names.add(name.getValue());
            }
        }
        return names;
    }

    private int line() {
        return node == null
                ? parentLine
                : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(parentLine);
    }
}
