package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;

class WordingStockTest {

    /** Speaks of a reply that was never said: the wording stands in its place. */
    private static final Pattern OF_THE_REPLY_REPLACED = Pattern.compile(
            "我刚才|刚才那句我|不问了|不用样样回答|不多说了"
                    + "|\\b(i was (too )?quick|i nearly went|that was more than|no more questions|i don't think i (took|got) it)\\b",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordingOwnsTheLineThatItReplaces(Language language) {
        assertThat(CoachingResources.lines("wordings-%s.txt".formatted(language.code())))
                .filteredOn(line -> !line.split("\\|", 2)[0].contains("earlier"))
                .noneMatch(line -> OF_THE_REPLY_REPLACED.matcher(line).find());
    }
}
