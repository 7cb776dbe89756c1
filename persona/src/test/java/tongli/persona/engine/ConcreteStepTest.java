package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcreteStepTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I've just put the refund through, £212.40, and you'll see it on Friday.",
                "It's refunded. The full amount, by tomorrow noon.",
                "That has been processed now. I'm Moira, extension 17.",
                "已经给您退了，2150元，礼拜五到。",
                "刚刚办好了，全额原路退，我叫孙敏，工号37。",
                "退款已经提交，明天上午十点前到。",
                "钱已经退到您卡上，2150元。",
                "I've paid it this morning."
            })
    void aDeedWithAnAmountATimeOrANameToItIsAStepDone(String text) {
        assertThat(ConcreteStep.in(text)).get().extracting(ConcreteStep::done).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm Moira and I'll write to you by six, whatever they say.",
                "You'll have the £212.40 on Friday.",
                "I'm going to ring you at 4pm. My direct line is below.",
                "我叫孙敏，明天十点前回您。",
                "我现在去催，2150元，礼拜五能到您账上。",
                "I'm Moira. I'm ringing the bank at 4pm.",
                "我叫孙敏。我帮您查，今天下班前有结果。"
            })
    void aPromiseThatOneCouldBeHeldToIsAStepToCome(String text) {
        assertThat(ConcreteStep.in(text)).get().extracting(ConcreteStep::done).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We'll look into it as soon as possible.",
                "Shall I put the £212.40 through today?",
                "I can't refund £212.40 until Friday.",
                "If I've processed it by Friday, will you be happy?",
                "I'm sorry about the £212.40.",
                "It's done.",
                "I'm Moira.",
                "You waited nineteen days for £212.40.",
                "我们会尽快处理。",
                "要不要我现在给您退2150元？",
                "还没退，礼拜五再看。",
                "您等了十六天，2150元不是小数。",
                "我叫孙敏。",
                "I'm sorry. It's Friday already and you've waited all week.",
                "I'm sorry you paid £64.99 on Monday.",
                "我是今天才看到你回的消息。",
                "I paid £20 once too.",
                "I have paid my bills today.",
                "钱退得慢，今天也是这样。",
                "It's been £212.40 since Friday. I'll look into it."
            })
    void whatIsAskedDeniedVagueOrOnlyRepeatedIsNone(String text) {
        assertThat(ConcreteStep.in(text)).isEmpty();
    }
}
