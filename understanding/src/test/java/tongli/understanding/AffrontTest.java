package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffrontTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我会强奸你妹妹，杀了你全家",
                "我要强奸你",
                "你去死吧",
                "你怎么不去死",
                "去死",
                "祝你早点死",
                "我迟早弄死你",
                "kill yourself",
                "just kill yourself already",
                "go hang yourself",
                "k y s",
                "I'm going to kill you",
                "I will rape your sister",
                "I hope you die",
                "drop dead",
            })
    void aThreatIsKnown(String reply) {
        assertThat(Affront.in(reply)).contains(Affront.THREAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "想跟你做爱",
                "脱衣服给我看看",
                "我想睡你",
                "约炮吗",
                "发几张裸照看看",
                "I want to fuck you",
                "i wanna fuck u",
                "send nudes",
                "what are you wearing baby",
                "take off your clothes",
                "are you horny",
            })
    void aSexualApproachIsKnown(String reply) {
        assertThat(Affront.in(reply)).contains(Affront.SEXUAL_APPROACH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你想去死吗",
                "你是不是想自杀？",
                "他说要杀了你吗",
                "领导摸你了？",
                "他是不是让你脱衣服",
                "我想陪你睡着了再走",
                "你去睡吧",
                "我想亲口跟你说声对不起",
                "这活儿要弄死人",
                "你身材的事他也拿来说？",
                "你妈打你了？",
                "Are you thinking of killing yourself?",
                "do you want to kill yourself",
                "Did he threaten to kill you?",
                "He said he'd kill you?",
                "did someone ask you to send nudes",
                "I could kill him for that",
                "What were you wearing that day doesn't matter.",
                "I want to be there for you",
                "I'm going to hit you with a hard question",
                "That must have killed you.",
                "I'd love to kiss goodbye to this week too",
                "Take your shoes off, sit down",
            })
    void careAndTellingOfOthersIsNone(String reply) {
        assertThat(Affront.in(reply)).isEmpty();
    }
}
