package tongli.wire.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tongli.core.Coded;

/** The values of one row, in the order of the columns. */
final class CsvRow {

    private static final int DECIMALS = 4;
    /** In halfwidth and fullwidth: spreadsheets of Chinese and Japanese systems take both. */
    private static final String FORMULA_BEGINS = "=+-@＝＋－＠";

    private final List<String> cells = new ArrayList<>();

    /**
     * Something that somebody may have written. Where its first visible sign, or a tab or line end before that, would make a spreadsheet
     * take it for a formula, an apostrophe stands before it.
     *
     * <p>Source: OWASP, CSV Injection.
     */
    CsvRow text(String text) {
        cells.add(isFormula(text) ? "'" + text : text);
        return this;
    }

    private static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if ("\t\r\n".indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        return text.codePoints()
                .filter(sign -> !isInvisible(sign))
                .mapToObj(sign -> FORMULA_BEGINS.indexOf(sign) >= 0)
                .findFirst()
                .orElse(false);
    }

    private static boolean isInvisible(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    CsvRow text(Optional<String> text) {
        return text(text.orElse(""));
    }

    CsvRow codes(Collection<? extends Coded> codes) {
        return text(String.join("; ", codes.stream().map(Coded::code).distinct().toList()));
    }

    CsvRow time(Instant at) {
        cells.add(at.truncatedTo(ChronoUnit.MILLIS).toString());
        return this;
    }

    CsvRow flag(boolean is) {
        cells.add(Boolean.toString(is));
        return this;
    }

    CsvRow number(long number) {
        cells.add(Long.toString(number));
        return this;
    }

    CsvRow number(OptionalInt number) {
        cells.add(number.isPresent() ? Integer.toString(number.getAsInt()) : "");
        return this;
    }

    /** To four decimals, as in JSON. */
    CsvRow number(double number) {
        cells.add(BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
        return this;
    }

    CsvRow none(int columns) {
        for (int i = 0; i < columns; i++) {
            cells.add("");
        }
        return this;
    }

    List<String> cells() {
        return cells;
    }
}
