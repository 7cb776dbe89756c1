package tongli.perception.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InPiecesTest {
    private final List<String> pieces = new ArrayList<>();

    private void cut(String text) {
        new InPieces(piece -> {
                    pieces.add(piece);
                    return List.of();
                })
                .of(text);
    }

    @Test
    void aPieceEndsAfterAFullStopAndNotAtTheLastSpace() {
        cut("She said that she would come tomorrow. ".repeat(60));
        assertThat(pieces).hasSizeGreaterThan(2);
        assertThat(pieces.subList(0, pieces.size() - 1)).allMatch(piece -> piece.endsWith("tomorrow."));
    }

    @Test
    void aPointInANumberEndsNoPiece() {
        cut("3.5 ".repeat(500));
        assertThat(pieces).hasSizeGreaterThan(1).noneMatch(piece -> piece.endsWith("."));
        assertThat(String.join("", pieces)).isEqualTo("3.5 ".repeat(500));
    }
}
