package tongli.cli.data;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Model.CommandSpec;
import tongli.cli.data.AnnotationSession.Item;
import tongli.cli.lines.Fields;
import tongli.cli.lines.LineSet;
import tongli.core.EmotionQuery;
import tongli.learning.corpus.NearTexts;
import tongli.learning.data.Finding;
import tongli.learning.data.Likeness;
import tools.jackson.databind.JsonNode;

/** Lines that hold a text. */
record TextContent(String field) implements Content<String> {

    @Override
    public String read(LineSet set, LineSet.Line line) {
        return string(line, field);
    }

    /** @throws UnreadableContent if the field holds no string */
    static String string(LineSet.Line line, String field) {
        JsonNode value = line.fields().get(field);
        if (value == null || !value.isString()) {
            throw new UnreadableContent(
                    Finding.UNREADABLE, "the field \"%s\" is missing or no string".formatted(field));
        }
        return value.stringValue();
    }

    @Override
    public Likeness<String> likeness(OptionalDouble near) {
        return Likeness.ofTexts(near);
    }

    @Override
    public double near() {
        return NearTexts.NEAR;
    }

    @Override
    public double lowestNear() {
        return NearTexts.LOWEST;
    }

    @Override
    public Item item(String id, String before, LineSet set, LineSet.Line line) {
        return new Item(id, before, Fields.text(line.fields(), field, EmotionQuery.MAX_CHARACTERS));
    }

    @Override
    public String remedy() {
        return "--field names the field of the text, --label that of labels";
    }

    @Override
    public void mayMove(CommandSpec spec, List<LineSet> sets, Path folder) {
        // a text is the same everywhere
    }
}
