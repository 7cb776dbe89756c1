package tongli.learning.twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;

class SwapperTest {
    private static final SwapList KIN = new SwapList(
            "kin",
            List.of("women", "men"),
            List.of(List.of("she", "he"), List.of("mother", "father"), List.of("her mother", "his father")));

    @TempDir
    private Path folder;

    @Test
    void everyListedWordChangesPlacesWithItsTwin() {
        Swapper.Twins twins = new Swapper(KIN, Language.EN)
                .twins("She called, and then he called my mother.")
                .orElseThrow();
        assertThat(twins.group()).isZero();
        assertThat(twins.texts())
                .containsExactly(
                        "She called, and then he called my mother.", "He called, and then she called my father.");
        assertThat(twins.words()).containsExactly("she", "he");
    }

    @Test
    void theLongestWordIsTakenAndCapitalsStay() {
        Swapper swapper = new Swapper(KIN, Language.EN);
        assertThat(swapper.twins("Her mother is here.").orElseThrow().texts().get(1))
                .isEqualTo("His father is here.");
        assertThat(swapper.twins("MOTHER is here.").orElseThrow().texts().get(1))
                .isEqualTo("FATHER is here.");
    }

    @Test
    void aWordWithinAnotherIsNone() {
        assertThat(new Swapper(KIN, Language.EN).twins("The theatre was full of grandmotherly charm."))
                .isEmpty();
        SwapList pronouns = new SwapList("pronouns", List.of("women", "men"), List.of(List.of("她", "他")));
        Swapper chinese = new Swapper(pronouns, Language.ZH);
        assertThat(chinese.twins("其他人都走了。")).isEmpty();
        assertThat(chinese.twins("他昨天来过。").orElseThrow().texts()).containsExactly("她昨天来过。", "他昨天来过。");
    }

    @Test
    void ofThreeGroupsEachTurnsToTheNext() {
        SwapList three = new SwapList(
                "place",
                List.of("a", "b", "c"),
                List.of(List.of("Paris", "Rome", "Oslo"), List.of("France", "Italy", "Norway")));
        Swapper.Twins twins = new Swapper(three, Language.EN)
                .twins("Rome is in Italy, not in Norway.")
                .orElseThrow();
        assertThat(twins.group()).isEqualTo(1);
        assertThat(twins.texts())
                .containsExactly(
                        "Paris is in France, not in Italy.",
                        "Rome is in Italy, not in Norway.",
                        "Oslo is in Norway, not in France.");
    }

    @Test
    void aFileHoldsOneListOrSeveral() throws IOException {
        Path file = Files.writeString(
                folder.resolve("lists.tsv"), "women\tmen\nshe\the\n\n# ages\nyoung\told\nboy\tman\nlad\tgentleman\n");
        List<SwapList> lists = SwapList.read(file);
        assertThat(lists).extracting(SwapList::name).containsExactly("lists", "ages");
        assertThat(lists.get(1).rows()).containsExactly(List.of("boy", "man"), List.of("lad", "gentleman"));
    }

    @Test
    void everyFaultyLineIsToldWithItsNumber() throws IOException {
        Path file = Files.writeString(
                folder.resolve("bad.tsv"),
                "women\tmen\nshe\the\tthey\nmother\t \n# a name!\nx\ty\nu\tv\n# empty\none\tother\n");
        assertThatThrownBy(() -> SwapList.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bad.tsv:2: has 3 fields where the list names 2 groups")
                .hasMessageContaining("bad.tsv:3: a field is blank")
                .hasMessageContaining("bad.tsv:4: a list's name has letters")
                .hasMessageContaining("bad.tsv:7: the list has no row");
        Path none = Files.writeString(folder.resolve("none.tsv"), "# only a remark\n");
        assertThatThrownBy(() -> SwapList.read(none)).hasMessageContaining("no list in it; give a line of groups");
    }
}
