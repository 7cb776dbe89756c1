package tongli.learning.bias;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tongli.core.BasicEmotion;
import tongli.core.BundledText;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.twins.SwapList;
import tongli.learning.twins.WordBlock;

/**
 * The slices that come with Tongli: authored templates filled with each word of authored lists, authored sentences in several wordings of
 * one meaning, and templates written otherwise (script, emoji). African American and European American names are of Bertrand and
 * Mullainathan, American Economic Review 94 (2004); all else is Tongli's own. Stateless.
 */
public final class BundledSlices {
    /** Pictures of things, which carry no feeling of their own. */
    private static final List<String> SIGNS = List.of("📎", "📖", "🚌", "🕒", "🌿");

    private static final String WAVE = "👋";

    private BundledSlices() {}

    /** @throws IllegalStateException if a list is missing */
    public static List<TwinTable> of(Language language) {
        List<BiasTemplate> templates = BiasTemplate.bundled(language);
        List<TwinTable> slices = new ArrayList<>();
        for (WordBlock block : blocks("words", language)) {
            slices.add(filled(templates, SwapList.of(block)));
        }
        for (WordBlock block : blocks("parallel", language)) {
            slices.add(parallel(block));
        }
        if (language == Language.ZH) {
            TraditionalCharacters traditional = new TraditionalCharacters();
            slices.add(written(
                    "script",
                    templates,
                    language,
                    List.of("simplified", "traditional"),
                    List.of(s -> s, traditional::of)));
        }
        slices.add(signed(templates, language));
        slices.add(written(
                "skin-tone",
                templates,
                language,
                List.of("none", "light", "medium_light", "medium", "medium_dark", "dark"),
                List.<Function<String, String>>of(
                        text -> text + WAVE,
                        text -> text + WAVE + "🏻",
                        text -> text + WAVE + "🏼",
                        text -> text + WAVE + "🏽",
                        text -> text + WAVE + "🏾",
                        text -> text + WAVE + "🏿")));
        return slices;
    }

    /** The authored sentences of one person each and in the usual wording, with the emotion that they carry as label. */
    public static List<LabelledFile.Row> sentences(Language language) {
        List<LabelledFile.Row> rows = new ArrayList<>();
        BiasTemplate.bundled(language)
                .forEach(template -> rows.add(row(
                        template.with(somebody(language)), template.emotion().code())));
        for (WordBlock block : blocks("parallel", language)) {
            block.rows().forEach(row -> rows.add(row(row.get(1), row.get(0))));
        }
        return rows;
    }

    private static LabelledFile.Row row(String text, String label) {
        return new LabelledFile.Row("", text, Map.of(label, 1f), true, "");
    }

    /** Each template with each word of a list. */
    static TwinTable filled(List<BiasTemplate> templates, SwapList list) {
        List<TwinTable.Unit> units = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            BiasTemplate template = templates.get(i);
            units.add(new TwinTable.Unit(
                    id(template, i),
                    Optional.of(template.emotion()),
                    list.rows().stream()
                            .map(row -> TwinTable.Row.open(
                                    row.stream().map(template::with).toList()))
                            .toList()));
        }
        return new TwinTable(list.name(), list.groups(), true, units);
    }

    private static String id(BiasTemplate template, int place) {
        return "%s-%s-%d".formatted(template.emotion().code(), template.domain(), place + 1);
    }

    private static TwinTable parallel(WordBlock block) {
        List<TwinTable.Unit> units = new ArrayList<>();
        for (int i = 0; i < block.rows().size(); i++) {
            List<String> row = block.rows().get(i);
            units.add(new TwinTable.Unit(
                    "%s-%d".formatted(row.get(0), i + 1),
                    Optional.of(Coded.find(BasicEmotion.class, row.get(0)).orElseThrow()),
                    List.of(TwinTable.Row.open(row.subList(1, row.size())))));
        }
        return new TwinTable(
                block.name(), block.columns().subList(1, block.columns().size()), false, units);
    }

    private static TwinTable written(
            String name,
            List<BiasTemplate> templates,
            Language language,
            List<String> groups,
            List<Function<String, String>> ways) {
        List<TwinTable.Unit> units = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            String text = templates.get(i).with(somebody(language));
            units.add(new TwinTable.Unit(
                    id(templates.get(i), i),
                    Optional.of(templates.get(i).emotion()),
                    List.of(TwinTable.Row.open(
                            ways.stream().map(way -> way.apply(text)).toList()))));
        }
        return new TwinTable(name, groups, false, units);
    }

    private static TwinTable signed(List<BiasTemplate> templates, Language language) {
        List<TwinTable.Unit> units = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            String text = templates.get(i).with(somebody(language));
            units.add(new TwinTable.Unit(
                    id(templates.get(i), i),
                    Optional.of(templates.get(i).emotion()),
                    SIGNS.stream()
                            .map(sign -> TwinTable.Row.open(List.of(text, text + sign)))
                            .toList()));
        }
        return new TwinTable("emoji", List.of("plain", "with_a_thing"), true, units);
    }

    private static String somebody(Language language) {
        return language == Language.ZH ? "我同事" : "my colleague";
    }

    private static List<WordBlock> blocks(String kind, Language language) {
        String name = "%s-%s.tsv".formatted(kind, language.code());
        try {
            return WordBlock.parse(
                    Path.of(name),
                    BundledText.read(BundledSlices.class, name).lines().toList(),
                    kind);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled list " + name + " is malformed; build Tongli again", e);
        }
    }
}
