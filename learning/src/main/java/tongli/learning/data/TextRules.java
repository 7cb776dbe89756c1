package tongli.learning.data;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tongli.core.Blank;
import tongli.core.PlainText;

/**
 * What is odd about the text of a line, or its several texts. They are brought to one form; a line whose texts all show
 * nothing goes.
 *
 * @param shortest with {@code longest}: the characters that a text should have
 * @param repeats how often in a row one character may stand
 */
public record TextRules(int shortest, int longest, int repeats) implements ContentRules<List<String>> {
    /** Logarithm of the factor that lengths may always differ by. */
    private static final double LENGTH_SLACK = Math.log(4);

    public TextRules {
        if (shortest < 0 || longest < shortest || repeats < 2) {
            throw new IllegalArgumentException(
                    "a text of %d to %d characters, one of them up to %d times in a row, cannot be"
                            .formatted(shortest, longest, repeats));
        }
    }

    @Override
    public Judged<List<String>> judge(List<String> raw) {
        Set<Finding> odd = EnumSet.noneOf(Finding.class);
        List<String> texts = new ArrayList<>();
        for (String one : raw) {
            CleanText clean = CleanText.of(one);
            texts.add(clean.text());
            odd.addAll(clean.findings());
            judge(clean.text(), odd);
        }
        return texts.stream().allMatch(Blank::is)
                ? new Judged<>(Optional.empty(), Set.of(Finding.BLANK))
                : new Judged<>(Optional.of(texts), odd);
    }

    private void judge(String text, Set<Finding> odd) {
        int characters = PlainText.characters(text);
        add(odd, Finding.TOO_SHORT, characters < shortest && characters > 0);
        add(odd, Finding.TOO_LONG, characters > longest);
        add(odd, Finding.MIXED_SCRIPT, Suspicion.mixesScripts(text));
        add(odd, Finding.MOJIBAKE, Suspicion.isMojibake(text));
        add(odd, Finding.REPEATED_CHARACTERS, Suspicion.longestRun(text) > repeats);
    }

    private static void add(Set<Finding> odd, Finding finding, boolean applies) {
        if (applies) {
            odd.add(finding);
        }
    }

    @Override
    public List<Comparison<List<String>>> comparisons() {
        return List.of(new Comparison<>(
                Finding.LENGTH_OUTLIER,
                texts -> Math.log(texts.stream().mapToInt(PlainText::characters).sum()),
                LENGTH_SLACK));
    }
}
