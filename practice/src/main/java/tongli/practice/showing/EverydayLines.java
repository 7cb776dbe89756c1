package tongli.practice.showing;

import java.util.List;
import tongli.core.Blank;
import tongli.core.BundledText;
import tongli.core.Language;

/** Lines that people say any day and whose words tell no feeling, written for Tongli. Stateless. */
final class EverydayLines {

    private EverydayLines() {}

    /** At least as many as the longest round has showings. */
    static List<String> in(Language language) {
        return BundledText.read(EverydayLines.class, "lines-%s.txt".formatted(language.code()))
                .lines()
                .filter(line -> !Blank.is(line) && !line.startsWith("#"))
                .toList();
    }
}
