package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.understanding.WordNotes;

/** Words of a service desk ("that's on us", 这事到我这儿) are for those who stand at one, and never for a friend. */
class ServiceDeskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | They posted it in alphabetical order. Before you ask, it was a no. | true
            EN | You know the shop we met in? He left me there. | true
            EN | I bought you a ticket and you didn't come. | true
            EN | In order to sleep I have to hear your voice. | true
            ZH | 你那件衣服我退货了，心里空空的。 | true
            ZH | 我给你寄的快递你也没拆。 | true
            EN | I've been waiting three weeks for my refund. | false
            EN | You people lost my parcel and nobody answers. | false
            ZH | 退款都十六天了，没一个人回我。 | false
            ZH | 你们的快递把我的包裹弄丢了。 | false
            """)
    void onlyWhoServesIsOfferedWordsOfService(Language language, String line, boolean friend) {
        assertThat(Rewording.isService(language, new Utterance(Utterance.PERSONA, line)))
                .isEqualTo(!friend);
    }

    @ParameterizedTest
    @CsvSource({"EN,You work at the customer service desk of a shop.", "ZH,你是一家网店的客服。"})
    void theSituationTellsWhoServes(Language language, String situation) {
        assertThat(WordNotes.servesCustomers(language, List.of(new Utterance(Utterance.SITUATION, situation))))
                .contains(true);
    }
}
