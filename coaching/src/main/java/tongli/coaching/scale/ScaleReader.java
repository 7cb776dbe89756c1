package tongli.coaching.scale;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tongli.coaching.yaml.InvalidYamlException;
import tongli.coaching.yaml.YamlField;
import tongli.coaching.yaml.YamlFile;
import tongli.core.Coded;
import tongli.core.Language;

/** Reads definitions of scales, as {@code docs/scales.md} describes them. Stateless. */
public final class ScaleReader {

    private static final int FAR = 1_000;

    private ScaleReader() {}

    /**
     * The scale that a file defines.
     *
     * @param file its name, for faults
     * @throws InvalidYamlException naming every fault
     */
    public static Scale read(String file, String yaml) {
        return YamlFile.read(file, yaml, ScaleReader::scale);
    }

    private static Scale scale(YamlField file) {
        int items = file.at("items").whole(1, Scale.MOST_ITEMS);
        YamlField range = file.at("range");
        List<YamlField> ends = range.list();
        if (ends.size() != 2) {
            range.fault("must be the least and the greatest answer, such as [0, 4]");
        }
        return new Scale(
                file.at("id").text(),
                words(file.at("name")),
                words(file.at("about")),
                words(file.at("is_not")),
                items,
                reversed(file.at("reverse"), items),
                ends.size() == 2 ? ends.get(0).whole(-FAR, FAR) : 0,
                ends.size() == 2 ? ends.get(1).whole(-FAR, FAR) : 1,
                file.at("times").isPresent() ? file.at("times").whole(1, FAR) : 1,
                new MissingRule(
                        file.at("missing").at("at_most").whole(0, items - 1),
                        file.at("missing").at("source").text()),
                file.at("marks").list().stream().map(ScaleReader::mark).toList(),
                file.at("source").text(),
                words(file.at("licence")),
                file.at("where").text(),
                versions(file.at("versions")));
    }

    private static Words words(YamlField field) {
        return new Words(field.at("zh").text(), field.at("en").text());
    }

    private static Set<Integer> reversed(YamlField field, int items) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (YamlField entry : field.list()) {
            if (!numbers.add(entry.whole(1, items))) {
                entry.fault("stands twice; name each item once");
            }
        }
        return numbers;
    }

    private static ScaleMark mark(YamlField field) {
        Optional<ScaleMark.Of> of =
                Coded.find(ScaleMark.Of.class, field.at("of").text());
        if (of.isEmpty()) {
            field.at("of").fault("must be score_at_most or any_answer_at_most");
        }
        return new ScaleMark(
                of.orElse(ScaleMark.Of.SCORE_AT_MOST),
                field.at("value").whole(-FAR * FAR, FAR * FAR),
                field.at("source").text());
    }

    private static Map<Language, String> versions(YamlField field) {
        Map<Language, String> versions = new TreeMap<>();
        for (Language language : Language.values()) {
            field.at(language.code()).optionalText().ifPresent(source -> versions.put(language, source));
        }
        return versions;
    }
}
