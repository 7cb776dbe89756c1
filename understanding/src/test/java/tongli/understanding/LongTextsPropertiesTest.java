package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.understanding.meaning.MeaningReader;
import tongli.understanding.meaning.TurnToRead;

/** The books' own words, over and over, must not use up the stack of a small thread. */
class LongTextsPropertiesTest {

    private static final int LONG = 4_000;
    private static final long SMALL_STACK = 512 * 1024;
    private static final int NEAR = 24;
    private static final Pattern WORDS = Pattern.compile(" ?[a-z][a-z' ]*|\\p{IsHan}{1,4}");
    private static final Pattern REPEATED = Pattern.compile("\\(([^()]*)\\)\\{[01],\\d+\\}");

    private static final RiskReader RISKS = new RiskRules();
    private static final ReplyReader REPLIES = BundledReplyReader.rulesOnly();
    private static final MeaningReader MEANINGS = MeaningReader.rulesOnly();

    @Property(tries = 10)
    void aLongTextOfPatternWordsIsRead(@ForAll("rounds") Rounds rounds, @ForAll Language language) {
        String text = rounds.before + rounds.word.repeat(LONG / rounds.word.length());
        assertThat(thrownOnASmallStack(() -> {
                    RISKS.read(text, Optional.of(language));
                    Affront.in(text);
                    REPLIES.read(
                            new ReplyContext(language, List.of(new Utterance(Utterance.PERSONA, "难受 I'm sad")), text));
                    MEANINGS.read(TurnToRead.of(language, text));
                }))
                .isEmpty();
    }

    /** Words of a group that a pattern repeats, after words that stand shortly before the group in its pattern. */
    record Rounds(String before, String word) {}

    @Provide
    Arbitrary<Rounds> rounds() {
        List<Rounds> rounds = new ArrayList<>();
        for (String book : PatternBookTest.BOOKS) {
            for (String line : Resources.lines(book)) {
                REPEATED.matcher(line).results().forEach(group -> {
                    List<String> before = words(line.substring(Math.max(0, group.start() - NEAR), group.start()));
                    before.add("");
                    for (String word : words(group.group(1))) {
                        before.forEach(one -> rounds.add(new Rounds(one, word)));
                    }
                });
            }
        }
        return Arbitraries.of(rounds);
    }

    private static List<String> words(String pattern) {
        return WORDS.matcher(pattern)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Optional<Throwable> thrownOnASmallStack(Runnable reading) {
        AtomicReference<Optional<Throwable>> thrown = new AtomicReference<>(Optional.empty());
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        reading.run();
                    } catch (RuntimeException | StackOverflowError e) {
                        thrown.set(Optional.of(e));
                    }
                },
                "small stack",
                SMALL_STACK);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return thrown.get();
    }
}
