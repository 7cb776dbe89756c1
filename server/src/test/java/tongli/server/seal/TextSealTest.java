package tongli.server.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextSealTest {

    private static final String PLACE = "practice_turn.body/3:abc/1:1";

    private final SealKey key = SealKey.random();
    private final TextSeal seal = new TextSeal(new KeyRing(key, List.of()));

    @Property(tries = 200)
    void whatWasSealedOpensInItsPlace(@ForAll String text, @ForAll String place) {
        TextSeal any = new TextSeal(new KeyRing(SealKey.random(), List.of()));
        String whole = new String(text.getBytes(UTF_8), UTF_8);
        assertThat(any.open(any.seal(whole, place), place)).isEqualTo(whole);
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTimeAndCannotBeRead() {
        String once = seal.seal("我很难过", PLACE);
        assertThat(seal.seal("我很难过", PLACE)).isNotEqualTo(once);
        assertThat(once).startsWith("sealed:1:" + key.id() + ":").doesNotContain("难过");
        assertThat(TextSeal.keyOf(once)).contains(key.id());
    }

    @Test
    void aTextThatWasNeverSealedIsAsItIs() {
        assertThat(seal.open("{\"text\":\"hello\"}", PLACE)).isEqualTo("{\"text\":\"hello\"}");
        assertThat(TextSeal.keyOf("sealed:1:short")).isEmpty();
    }

    @Test
    void aTextFromAnotherPlaceDoesNotOpen() {
        String sealed = seal.seal("words", PLACE);
        assertThatThrownBy(() -> seal.open(sealed, "practice_turn.body/3:abc/1:2"))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("another row")
                .hasMessageNotContaining("words");
    }

    @Test
    void anyBitThatIsChangedIsNoticed() {
        String sealed = seal.seal("words", PLACE);
        int begin = sealed.lastIndexOf(':') + 1;
        byte[] bytes = Base64.getDecoder().decode(sealed.substring(begin));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String other = sealed.substring(0, begin) + Base64.getEncoder().encodeToString(changed);
            assertThatThrownBy(() -> seal.open(other, PLACE)).isInstanceOf(SealBroken.class);
        }
        for (int end = begin; end < sealed.length(); end++) {
            String cut = sealed.substring(0, end);
            assertThatThrownBy(() -> seal.open(cut, PLACE)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void withoutItsKeyItIsNamedAndWithItAmongTheOldItOpens() {
        String sealed = seal.seal("words", PLACE);
        SealKey next = SealKey.random();
        assertThatThrownBy(() -> new TextSeal(new KeyRing(next, List.of())).open(sealed, PLACE))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining(key.id())
                .hasMessageContaining("TONGLI_KEYS_OLD");
        TextSeal later = new TextSeal(new KeyRing(next, List.of(key)));
        assertThat(later.open(sealed, PLACE)).isEqualTo("words");
        assertThat(TextSeal.keyOf(later.seal("words", PLACE))).contains(next.id());
    }

    @Test
    void aKeyIsWrittenAndReadAndShownNowhere() {
        assertThat(SealKey.of(Secret.of(key.encoded()))).isEqualTo(key);
        assertThat(key.toString()).contains(key.id()).doesNotContain(key.encoded());
        assertThat(new KeyRing(key, List.of(key)).toString()).doesNotContain(key.encoded());
        assertThatThrownBy(() -> SealKey.of(Secret.of("c2hvcnQ="))).hasMessageContaining("keys new");
        assertThatThrownBy(() -> SealKey.of(Secret.of("no base64!"))).hasMessageNotContaining("base64!");
    }
}
