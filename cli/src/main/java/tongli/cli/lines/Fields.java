package tongli.cli.lines;

import tongli.core.Blank;
import tongli.core.EmotionQuery;
import tongli.core.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a line holds. */
public final class Fields {
    private Fields() {}

    /**
     * A text, by the rule of {@link PlainText}.
     *
     * @throws IllegalArgumentException naming the field when it is missing, blank, too long or no text
     */
    public static String text(ObjectNode fields, String name) {
        JsonNode value = fields.get(name);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("the field \"%s\" is missing or no string".formatted(name));
        }
        String text = PlainText.of(value.stringValue());
        if (Blank.is(text)) {
            throw new IllegalArgumentException("the field \"%s\" is blank; give it some words".formatted(name));
        }
        int characters = PlainText.characters(text);
        if (characters > EmotionQuery.MAX_CHARACTERS) {
            throw new IllegalArgumentException("the field \"%s\" has %,d characters; the limit is %,d: split it"
                    .formatted(name, characters, EmotionQuery.MAX_CHARACTERS));
        }
        return text;
    }
}
