package tongli.cli.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;
import tongli.understanding.ReplyReading;

class RememberingReaderTest {
    private final List<ReplyContext> asked = new ArrayList<>();
    private final ReplyReader rules = BundledReplyReader.rulesOnly();
    private final ReplyReader once = new RememberingReader(this::read);

    private ReplyReading read(ReplyContext context) {
        asked.add(context);
        return rules.read(context);
    }

    private static ReplyContext context(Language language, String before, String reply) {
        return new ReplyContext(language, List.of(new Utterance(Utterance.PERSONA, before)), reply);
    }

    @Test
    void theSameReplyToTheSameWordsIsReadOnce() {
        ReplyReading first = once.read(context(Language.EN, "My dog died.", "You miss him."));
        assertThat(first).isEqualTo(rules.read(context(Language.EN, "My dog died.", "You miss him.")));
        assertThat(once.read(context(Language.EN, "My dog died.", "You miss him.")))
                .isSameAs(first);
        assertThat(asked).hasSize(1);
    }

    @Test
    void theSameReplyToOtherWordsOrInAnotherLanguageIsReadAnew() {
        ReplyContext one = context(Language.EN, "My dog died.", "OK.");
        ReplyContext other = context(Language.EN, "I got the job.", "OK.");
        ReplyContext elsewhere = context(Language.ZH, "My dog died.", "OK.");
        assertThat(List.of(one, other, elsewhere))
                .allSatisfy(context -> assertThat(once.read(context)).isEqualTo(rules.read(context)));
        assertThat(asked).containsExactly(one, other, elsewhere);
    }
}
