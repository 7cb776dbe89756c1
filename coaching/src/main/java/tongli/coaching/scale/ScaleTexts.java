package tongli.coaching.scale;

import java.util.List;
import java.util.Optional;
import tongli.coaching.yaml.InvalidYamlException;
import tongli.coaching.yaml.YamlField;
import tongli.coaching.yaml.YamlFile;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Require;

/**
 * The words of a scale in one language, which an operator brings under the licence of whoever owns them.
 *
 * @param scale whose words they are
 * @param source where they were taken from
 * @param intro what stands above the items
 * @param answers what each answer is called, from the least to the greatest
 * @param items in order
 */
public record ScaleTexts(
        String scale, Language language, String source, String intro, List<String> answers, List<String> items) {
    public ScaleTexts {
        answers = Require.notEmpty("answers", answers);
        items = Require.notEmpty("items", items);
    }

    /**
     * The words that a file brings.
     *
     * @param file its name, for faults
     * @throws InvalidYamlException naming every fault; also if the words are not those of {@code scale}, or not as many
     */
    public static ScaleTexts read(String file, String yaml, Scale scale) {
        return YamlFile.read(file, yaml, root -> {
            YamlField language = root.at("language");
            Optional<Language> found = Coded.find(Language.class, language.text());
            if (found.isEmpty()) {
                language.fault("must be zh or en");
            }
            String of = root.at("scale").text();
            if (!of.equals(scale.id())) {
                root.at("scale").fault("must be %s, the scale that is asked for".formatted(scale.id()));
            }
            return new ScaleTexts(
                    of,
                    found.orElse(Language.EN),
                    root.at("source").text(),
                    root.at("intro").text(),
                    texts(root.at("answers"), scale.high() - scale.low() + 1),
                    texts(root.at("items"), scale.items()));
        });
    }

    private static List<String> texts(YamlField field, int many) {
        List<String> texts = field.list().stream().map(YamlField::text).toList();
        if (texts.size() != many) {
            field.fault("has %d entries; this scale has %d".formatted(texts.size(), many));
        }
        return texts;
    }
}
