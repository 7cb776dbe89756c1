package tongli.practice.showing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tongli.core.BasicEmotion;
import tongli.core.Language;

class DealerPropertiesTest {

    private static final Dealer DEALER = new Dealer(Given.PEOPLE);

    private static List<Dealt> deal(Language language, int count, boolean mixed, long seed) {
        return DEALER.deal(new RoundPlan(language, Channel.BOTH, ShownStrength.CLEAR, count, mixed, seed));
    }

    @Property(tries = 200)
    void eachFeelingComesAsOftenAsTheOthersAndNeverTwiceRunning(
            @ForAll Language language, @ForAll @IntRange(min = 4, max = 28) int count, @ForAll long seed) {
        List<Dealt> dealt = deal(language, count, false, seed);
        assertThat(dealt).hasSize(count).noneMatch(Dealt::isMixed);
        assertThat(BasicEmotion.values())
                .extracting(feeling ->
                        dealt.stream().filter(one -> one.feeling() == feeling).count())
                .allMatch(times -> times == count / 7 || times == (count + 6) / 7);
        neverTwiceRunning(dealt, Dealt::feeling);
        neverTwiceRunning(dealt, Dealt::person);
        assertThat(dealt).extracting(Dealt::line).doesNotHaveDuplicates();
    }

    private static void neverTwiceRunning(List<Dealt> dealt, Function<Dealt, Object> of) {
        assertThat(IntStream.range(1, dealt.size()))
                .noneMatch(i -> of.apply(dealt.get(i)).equals(of.apply(dealt.get(i - 1))));
    }

    @Property(tries = 50)
    void theSameSeedDealsTheSame(@ForAll long seed) {
        assertThat(deal(Language.ZH, 12, true, seed)).isEqualTo(deal(Language.ZH, 12, true, seed));
    }

    @Property(tries = 50)
    void inAMixedRoundFaceAndVoiceDisagreeInAThirdOfTheShowings(
            @ForAll @IntRange(min = 4, max = 28) int count, @ForAll long seed) {
        assertThat(deal(Language.EN, count, true, seed).stream().filter(Dealt::isMixed))
                .hasSize(count / 3);
    }

    @Property(tries = 1)
    void overManyRoundsEveryFeelingBeginsOne() {
        assertThat(IntStream.range(0, 200)
                        .mapToObj(
                                seed -> deal(Language.EN, 8, false, seed).get(0).feeling()))
                .containsAll(new HashSet<>(Arrays.asList(BasicEmotion.values())));
    }
}
