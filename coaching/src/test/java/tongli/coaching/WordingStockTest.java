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

    /** Says how one listens, or what one will not do, to somebody who only wants to be answered. */
    private static final Pattern OF_ITSELF = Pattern.compile(
            "往轻里说|宽心的话|我先不劝|我不是来|我先不出主意|主意我先收|好听的我|大话|打包票|我听进去了|我听到了，|我听明白了。\\{你}呢"
                    + "|\\b(took that in|i heard (that|you)[,.]|stayed with me|not going to fix|before any fixing|won't try to cheer|talk (it|you) (down|out)"
                    + "|keep my ideas|give marks|promise too much|i stopped at that|uncomfortable thing)",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordingSpeaksOfItself(Language language) {
        assertThat(CoachingResources.lines("wordings-%s.txt".formatted(language.code())))
                .noneMatch(line -> OF_ITSELF.matcher(line).find());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordingOwnsTheLineThatItReplaces(Language language) {
        assertThat(CoachingResources.lines("wordings-%s.txt".formatted(language.code())))
                .filteredOn(line -> !line.split("\\|", 2)[0].contains("earlier"))
                .noneMatch(line -> OF_THE_REPLY_REPLACED.matcher(line).find());
    }
}
