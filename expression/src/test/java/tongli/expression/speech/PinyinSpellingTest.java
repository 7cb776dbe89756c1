package tongli.expression.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "长大, zhang3 da4",
        "重庆, chong2 qing4",
        "银行, yin2 hang2",
        "睡觉, shui4 jiao4",
        "还给你, huan2 gei3 ni3",
        "他还在, ta1 hai2 zai4",
        "着急, zhao2 ji2",
        "音乐, yin1 yue4",
        "女孩, nv3 hai2",
        "差四分, cha4 si4 fen1",
        "出差, chu1 chai1"
    })
    void aCharacterIsReadAsItsWordIs(String hanzi, String pinyin) {
        assertThat(PinyinSpelling.of(hanzi)).isEqualTo(pinyin + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "不是, bu2 shi4",
        "我不要, wo3 bu2 yao4",
        "不好, bu4 hao3",
        "一步, yi2 bu4",
        "一天, yi4 tian1",
        "第一天, di4 yi1 tian1",
        "十一天, shi2 yi1 tian1"
    })
    void notAndOneAreToldAsTheyAreSpoken(String hanzi, String pinyin) {
        assertThat(PinyinSpelling.of(hanzi)).isEqualTo(pinyin + " ");
    }

    @Test
    void allThatIsNoCharacterStays() {
        assertThat(PinyinSpelling.of("<s>OK，3分</s>")).isEqualTo("<s>OK，3fen1 </s>");
    }
}
