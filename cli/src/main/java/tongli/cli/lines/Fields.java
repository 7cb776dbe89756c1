package tongli.cli.lines;

import tongli.cli.terminal.TextLimit;
import tongli.core.Blank;
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
    public static String text(ObjectNode fields, String name, int limit) {
        JsonNode value = fields.get(name);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("the field \"%s\" is missing or no string".formatted(name));
        }
        String text = PlainText.of(value.stringValue());
        if (Blank.is(text)) {
            throw new IllegalArgumentException("the field \"%s\" is blank; give it some words".formatted(name));
        }
        TextLimit.fault("the field \"%s\"".formatted(name), text, limit).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return text;
    }
}
