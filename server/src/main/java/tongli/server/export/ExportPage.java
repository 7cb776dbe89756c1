package tongli.server.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.report.page.HtmlWriter;
import tools.jackson.databind.JsonNode;

/**
 * Everything of one person as one page: no script, nothing from elsewhere, every text escaped. Whatever the export holds is shown, under
 * the words for its field or else under the field's own name, so that nothing that is added later is left out; only talks are told as
 * talks, without the figures of each reply, which the JSON has. Not safe for many threads.
 */
public final class ExportPage {

    private static final Sentences WORDS = Sentences.beside(ExportPage.class, "export");
    private static final String STYLE = style();
    private static final String TALKS = "sessions";
    private static final String LABEL = "label.";
    /** Of what is deeper a part of a part is shown, with the same size of title. */
    private static final int DEEPEST_TITLE = 3;

    private final HtmlWriter html = new HtmlWriter();
    private final Language language;

    private ExportPage(Language language) {
        this.language = language;
    }

    /** @param everything the export, as its JSON has it */
    public static String of(JsonNode everything, Language language) {
        return new ExportPage(language).write(everything);
    }

    /** The fields that have words of their own. */
    static Set<String> labelled(Language language) {
        return Set.copyOf(WORDS.keys(language).stream()
                .filter(key -> key.startsWith(LABEL))
                .map(key -> key.substring(LABEL.length()))
                .toList());
    }

    private String write(JsonNode everything) {
        html.open("html", "lang", language == Language.ZH ? "zh-CN" : "en")
                .open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", say("title"))
                .open("style")
                .style(STYLE)
                .close("style")
                .close("head")
                .open("body")
                .open("main")
                .element("h1", say("title"))
                .element("p", say("lead"));
        everything.properties().forEach(field -> section(field.getKey(), field.getValue()));
        return html.close("main").close("body").close("html").toString();
    }

    private void section(String name, JsonNode content) {
        if (content.isValueNode()) {
            html.open("p").element("b", label(name)).text(" " + scalar(content)).close("p");
            return;
        }
        html.open("section").element("h2", label(name));
        if (content.isEmpty()) {
            html.element("p", say("nothing"));
        } else if (name.equals(TALKS)) {
            content.forEach(this::talk);
        } else {
            content(content, DEEPEST_TITLE);
        }
        html.close("section");
    }

    private void content(JsonNode node, int title) {
        if (node.isArray() && isPlain(node)) {
            html.element("p", list(node));
        } else if (node.isArray()) {
            node.forEach(part -> {
                html.open("article");
                content(part, title);
                html.close("article");
            });
        } else if (node.isObject()) {
            object(node, title);
        } else {
            html.element("p", scalar(node));
        }
    }

    private void object(JsonNode node, int title) {
        List<String> deeper = new ArrayList<>();
        html.open("table").open("tbody");
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isValueNode() || isPlain(value)) {
                html.open("tr")
                        .element("th", label(field.getKey()), "scope", "row")
                        .element("td", value.isArray() ? list(value) : scalar(value))
                        .close("tr");
            } else {
                deeper.add(field.getKey());
            }
        });
        html.close("tbody").close("table");
        for (String name : deeper) {
            html.element("h" + title, label(name));
            content(node.get(name), title);
        }
    }

    /** A list of values, which fits into a line. */
    private static boolean isPlain(JsonNode node) {
        return node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode);
    }

    private void talk(JsonNode talk) {
        String persona = talk.at("/persona/name").asString("");
        html.open("article")
                .element("h3", talk.path("title").asString(""))
                .element(
                        "p",
                        "%s · %s · %s"
                                .formatted(
                                        talk.path("created_at").asString(""),
                                        talk.path("kind").asString(""),
                                        talk.path("status").asString("")),
                        "class",
                        "facts");
        line(persona, talk.at("/opening/text").asString(""));
        talk.path("turns").forEach(turn -> {
            line(say("you"), turn.path("learner").asString(""));
            JsonNode score = turn.at("/assessment/score");
            if (score.isNumber()) {
                html.element("p", say("score") + " " + score.asInt(), "class", "facts");
            }
            if (turn.path("persona").isObject()) {
                line(persona, turn.at("/persona/text").asString(""));
            }
        });
        html.close("article");
    }

    private void line(String who, String said) {
        html.open("p")
                .element("b", who)
                .text(" " + (said.isEmpty() ? "……" : said))
                .close("p");
    }

    private String list(JsonNode values) {
        return values.isEmpty()
                ? "–"
                : String.join(
                        language == Language.ZH ? "，" : ", ",
                        values.valueStream().map(this::scalar).toList());
    }

    private String scalar(JsonNode value) {
        if (value.isNull()) {
            return "–";
        }
        return value.isBoolean() ? say(value.asBoolean() ? "yes" : "no") : value.asString();
    }

    private String label(String field) {
        return labelled(language).contains(field) ? say(LABEL + field) : field.replace('_', ' ');
    }

    private String say(String key) {
        return WORDS.say(language, key);
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(ExportPage.class.getResourceAsStream("export.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
