package tongli.understanding.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;
import tongli.understanding.ClauseSplitter;
import tongli.understanding.FoldedText;

class IntentFinderTest {

    /** A small word that gives way to a feeling that gives way to the small word. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Yeah. I keep it in my drawer.", "Right. My coat is still on the hook.", "No. I walked it."})
    void someIntentIsLeftWhateverGivesWay(String turn) {
        List<Finding<Intent>> found = new IntentFinder(new MeaningRules(Language.EN))
                .byClause(ClauseSplitter.split(FoldedText.of(turn)), new Feeling(0.9, 0));
        assertThat(found).isNotEmpty();
    }
}
