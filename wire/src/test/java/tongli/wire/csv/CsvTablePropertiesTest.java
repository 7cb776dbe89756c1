package tongli.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvTablePropertiesTest {

    private static final String BEGINS = "=+-@＝＋－＠\t\r\n";

    @Provide
    Arbitrary<String> cell() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings()
                        .withChars("\",;\r\n\t =+-@'＝\u200b\u00a0a")
                        .ofMaxLength(12));
    }

    @Property
    void whatIsWrittenIsReadBackAndNothingBeginsAFormula(
            @ForAll("cell") String one, @ForAll("cell") String two, @ForAll boolean excel) {
        CsvTable table = new CsvTable("a", "b");
        table.row().text(one).text(two);
        String file = table.file(excel);
        assertThat(file.startsWith(CsvTable.BYTE_ORDER_MARK)).isEqualTo(excel);
        List<List<String>> rows = read(file.substring(excel ? 1 : 0));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).hasSize(2);
        assertThat(rows.get(1).get(0)).isIn(one, "'" + one);
        assertThat(rows.get(1).get(1)).isIn(two, "'" + two);
        for (String cell : rows.get(1)) {
            assertThat(cell.isEmpty() || BEGINS.indexOf(cell.charAt(0)) < 0).isTrue();
            assertThat(cell.strip().isEmpty() || BEGINS.indexOf(cell.strip().charAt(0)) < 0)
                    .isTrue();
        }
    }

    @Example
    void textsThatBeginAFormulaAreMadeNoneAndNumbersStayNumbers() {
        CsvTable table = new CsvTable("a", "b", "c", "d", "e");
        table.row()
                .text("=HYPERLINK(\"http://x\",\"y\")")
                .text(" \u200b@SUM(1)")
                .number(-0.12345)
                .number(-3)
                .text("a-b");
        assertThat(table.file(false))
                .isEqualTo(
                        "a,b,c,d,e\r\n\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",' \u200b@SUM(1),-0.1235,-3,a-b\r\n");
    }

    /** By the grammar of RFC 4180, section 2, which knows quotation marks only around a whole value. */
    private static List<List<String>> read(String file) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < file.length()) {
            StringBuilder cell = new StringBuilder();
            if (file.charAt(at) == '"') {
                at++;
                while (file.charAt(at) != '"' || at + 1 < file.length() && file.charAt(at + 1) == '"') {
                    at += file.charAt(at) == '"' ? 1 : 0;
                    cell.append(file.charAt(at++));
                }
                at++;
            } else {
                while (file.charAt(at) != ',' && !file.startsWith("\r\n", at)) {
                    assertThat("\"\r\n".indexOf(file.charAt(at))).isNegative();
                    cell.append(file.charAt(at++));
                }
            }
            row.add(cell.toString());
            if (file.charAt(at) == ',') {
                at++;
            } else {
                assertThat(file.startsWith("\r\n", at)).isTrue();
                at += 2;
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        assertThat(row).isEmpty();
        return rows;
    }
}
