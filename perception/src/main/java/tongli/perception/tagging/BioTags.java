package tongli.perception.tagging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tongli.core.Require;

/**
 * The tags of tokens: {@code O} outside of any span, {@code B-cue} where a span of the label {@code cue} begins, {@code I-cue}
 * where it goes on. Tag 0 is {@code O}; those of label {@code i} are {@code 1 + 2i} and {@code 2 + 2i}.
 *
 * <p>Source: Ramshaw and Marcus, "Text Chunking using Transformation-Based Learning", 1995.
 *
 * @param labels of spans, each once
 */
public record BioTags(List<String> labels) {
    /** The tag of what is in no span. */
    public static final int OUTSIDE = 0;

    private static final String OUTSIDE_NAME = "O";
    private static final String BEGINS = "B-";
    private static final String GOES_ON = "I-";

    public BioTags {
        labels = Require.notEmpty("labels", labels);
        if (labels.stream().distinct().count() < labels.size()) {
            throw new IllegalArgumentException("a label comes twice; give each once");
        }
    }

    /** In the order of the alphabet. */
    public static BioTags of(Collection<String> labels) {
        return new BioTags(labels.stream().distinct().sorted().toList());
    }

    /** From the names that {@link #names} gave. @throws IllegalArgumentException if they are others */
    public static BioTags parse(List<String> names) {
        List<String> labels = names.stream()
                .filter(name -> name.startsWith(BEGINS))
                .map(name -> name.substring(BEGINS.length()))
                .toList();
        BioTags tags = new BioTags(labels);
        if (!tags.names().equals(names)) {
            throw new IllegalArgumentException("its tags are not those of spans; train it anew");
        }
        return tags;
    }

    /** One a tag. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(OUTSIDE_NAME);
        for (String label : labels) {
            names.add(BEGINS + label);
            names.add(GOES_ON + label);
        }
        return names;
    }

    public int count() {
        return 1 + 2 * labels.size();
    }

    /** @throws IllegalArgumentException if there is no such label */
    public int begins(String label) {
        int place = labels.indexOf(label);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "no label \"%s\"; there are %s".formatted(label, String.join(", ", labels)));
        }
        return 1 + 2 * place;
    }

    /** The tag that goes on with a span of which {@code tag} is a part. */
    public int goesOn(int tag) {
        return tag == OUTSIDE ? OUTSIDE : tag + (isBegin(tag) ? 1 : 0);
    }

    public boolean isBegin(int tag) {
        return tag % 2 == 1;
    }

    /** Of a tag that is not outside. */
    public String label(int tag) {
        return labels.get((tag - 1) / 2);
    }

    /**
     * Whether {@code next} may stand behind {@code tag}: what goes on has begun.
     *
     * @param within whether both tokens are parts of one word, which no span cuts
     */
    public boolean mayFollow(int tag, int next, boolean within) {
        if (within) {
            return next == goesOn(tag);
        }
        return next == OUTSIDE || isBegin(next) || (tag != OUTSIDE && next == goesOn(tag));
    }
}
