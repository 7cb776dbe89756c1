package tongli.understanding.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import tongli.core.Blank;
import tongli.core.Language;

class MeaningReaderPropertiesTest {

    private static final MeaningReader READER = MeaningReader.rulesOnly();

    @Property(tries = 200)
    void anyTextIsReadAndEverySpanLiesInIt(@ForAll @StringLength(max = 80) String text, @ForAll Language language) {
        String turn = Blank.is(text) ? "x" : text;
        TurnMeaning meaning = READER.read(TurnToRead.of(language, turn));
        assertThat(meaning.intents()).extracting(Finding::label).doesNotHaveDuplicates();
        meaning.intents().forEach(one -> assertThat(one.span().end()).isLessThanOrEqualTo(turn.length()));
        meaning.acts().forEach(one -> assertThat(one.span().end()).isLessThanOrEqualTo(turn.length()));
        meaning.needs().forEach(one -> assertThat(one.span().end()).isLessThanOrEqualTo(turn.length()));
    }
}
