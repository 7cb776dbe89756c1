package tongli.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tongli.wire.TongliJson;

class DataCommandsTest extends DataCalls {
    @Test
    void cleaningLeavesSoundLinesAsTheyStandAndTellsWhatItDropped() throws IOException {
        String sound = "{\"text\": \"一切都好\", \"valence\": 0.70, \"label\": \"joy\"}";
        String in = file(
                "in.jsonl",
                "\ufeff" + sound
                        + "\r\n{\"text\":\" a\\u200bb \",\"label\":\"jooy\"}\nnot json\n{\"text\":\"\\u200b\"}\n{\"label\":\"joy\"}\n");
        assertThat(data(
                        "clean",
                        in,
                        "--output",
                        at("out.jsonl"),
                        "--labels",
                        "joy",
                        "--report",
                        at("r.json"),
                        "--format",
                        "json"))
                .isZero();
        assertThat(written("out.jsonl")).isEqualTo(sound + "\n{\"text\":\"ab\",\"label\":\"jooy\"}\n");
        assertThat(report().get("kept").asInt()).isEqualTo(2);
        assertThat(report().get("dropped").asInt()).isEqualTo(3);
        assertThat(report().at("/findings/blank/first/0").asString()).endsWith("in.jsonl:4");
        assertThat(report().at("/unknown_labels/jooy").asInt()).isEqualTo(1);
        assertThat(TongliJson.mapper().readTree(written("r.json"))).isEqualTo(report());
        assertThat(err.toString()).contains("in.jsonl:3: not valid JSON", "in.jsonl:5: the field \"text\" is missing");
    }

    @Test
    void aTableStaysATableWhateverItsTextsHold() throws IOException {
        String in = file("in.tsv", "id\ttext\n1\tone\u2028two\n2\tthree\u0007\textra\n3\tfour\n");
        assertThat(data("clean", in, "--output", at("out.tsv"), "--format", "json"))
                .isZero();
        assertThat(written("out.tsv")).isEqualTo("id\ttext\n1\tone two\n3\tfour\n");
        assertThat(err.toString())
                .contains("in.tsv:3: 3 fields, but the header has 2")
                .doesNotContain("three");
    }

    @Test
    void hostileFilesEndInAMessageWithTheLine() throws IOException {
        Path broken = folder.resolve("broken.tsv");
        Files.write(broken, new byte[] {'t', 'e', 'x', 't', '\n', 'a', '\n', (byte) 0xff, '\n'});
        assertThat(data("dedupe", broken.toString(), "--output", at("o.tsv"))).isEqualTo(1);
        assertThat(err.toString()).contains("broken.tsv:3: the line is not UTF-8");
        assertThat(folder.resolve("o.tsv")).doesNotExist();

        assertThat(data("dedupe", file("two.tsv", "text\ttext\na\tb\n"), "--output", at("o.tsv")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("two.tsv:1: The header has the column \"text\" more than once");

        assertThat(data("dedupe", file("none.tsv", "我今天很难过\t我也是\na\tb\n"), "--output", at("o.tsv")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is there a header line?").doesNotContain("难过");

        assertThat(data("dedupe", file("twice.jsonl", "{\"text\":\"a\",\"text\":\"b\"}\n"), "--output", at("o.jsonl")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("twice.jsonl:1: the field \"text\" comes more than once");

        assertThat(data("dedupe", file("empty.jsonl", ""), "--output", at("o.jsonl")))
                .isEqualTo(1);
        assertThat(data("dedupe", file("a.csv", "text\na\n"), "--output", at("o.csv")))
                .isEqualTo(2);
        assertThat(data("dedupe", at("nowhere.tsv"), "--output", at("o.tsv"))).isEqualTo(1);
        assertThat(data("dedupe", file("no.jsonl.gz", "no gzip"), "--output", at("o.jsonl")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("is it a whole .gz file?");
    }

    @Test
    void noInputIsEverOverwritten() throws IOException {
        String in = file("in.jsonl", "{\"text\":\"a\"}\n");
        String eval = file("eval.jsonl", "{\"text\":\"b\"}\n");
        assertThat(data("dedupe", in, "--output", folder + "/./in.jsonl")).isEqualTo(2);
        assertThat(data("dedupe", in, "--against", eval, "--output", eval)).isEqualTo(2);
        assertThat(data("clean", in, "--output", in)).isEqualTo(2);
        assertThat(data("clean", in, "--output", at("o.jsonl"), "--report", in)).isEqualTo(2);
        assertThat(data("dedupe", in, "--output", at("o.tsv"))).isEqualTo(2);
        assertThat(written("in.jsonl")).isEqualTo("{\"text\":\"a\"}\n");
        assertThat(written("eval.jsonl")).isEqualTo("{\"text\":\"b\"}\n");
    }

    @Test
    void dedupingTakesGzipNamesConflictsAndKeepsLinesAsTheyStand() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(
                    "{\"text\":\"雨下了一整天，哪儿也没去\",  \"emotions\":{\"joy\":1}}\n{\"text\":\"雨下了一整天，哪儿也没去\",\"emotions\":{}}\n"
                            .getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("in.jsonl.gz"), packed.toByteArray());
        String eval = file("eval.tsv", "text\n完全另外的一句话\n");
        String more = file("more.jsonl", "{\"text\":\"完全另外的一句话。\"}\n");
        assertThat(data(
                        "dedupe",
                        at("in.jsonl.gz"),
                        more,
                        "--against",
                        eval,
                        "--label",
                        "emotions",
                        "--output",
                        at("o.jsonl"),
                        "--format",
                        "json"))
                .isZero();
        assertThat(written("o.jsonl")).isEqualTo("{\"text\":\"雨下了一整天，哪儿也没去\",  \"emotions\":{\"joy\":1}}\n");
        assertThat(report().at("/dropped/exact").asInt()).isEqualTo(1);
        assertThat(report().at("/dropped/evaluation").asInt()).isEqualTo(1);
        assertThat(report().at("/conflicts/0/of").asString()).endsWith("in.jsonl.gz:1");
    }

    @Test
    void overlapNamesPlacesAndNoWords() throws IOException {
        String in = file("in.jsonl", "{\"text\":\"我在地铁上把伞忘了\"}\n{\"text\":\"没有\"}\n");
        String eval = file("eval.jsonl", "{\"text\":\"听说我在地铁上把伞忘了\"}\n");
        assertThat(data("overlap", in, "--against", eval, "--format", "json")).isZero();
        assertThat(report().get("shared").asInt()).isEqualTo(1);
        assertThat(report().at("/most/0/evaluation").asString()).endsWith("eval.jsonl:1");
        assertThat(out.toString()).doesNotContain("地铁");
        assertThat(data("overlap", in, "--against", eval, "--n", "0")).isEqualTo(2);
    }

    @Test
    void partsHoldEveryLineOnceAndGroupsStayTogether() throws IOException {
        StringBuilder lines = new StringBuilder("who\ttext\tlabel\n");
        for (int i = 0; i < 100; i++) {
            lines.append("p%d\t%s says number %d\t%s\n"
                    .formatted(i % 20, "abcdefghij".charAt(i % 10), i * 7919, i % 2 == 0 ? "joy" : "fear"));
        }
        String in = file("in.tsv", lines.toString());
        assertThat(data(
                        "split",
                        in,
                        "--output",
                        at("parts"),
                        "--group",
                        "who",
                        "--stratify",
                        "label",
                        "--exact",
                        "--format",
                        "json"))
                .isZero();
        List<String> all = new ArrayList<>();
        for (String part : List.of("train", "dev", "test")) {
            List<String> read = Files.readAllLines(folder.resolve("parts/" + part + ".tsv"));
            assertThat(read.get(0)).isEqualTo("who\ttext\tlabel");
            all.addAll(read.subList(1, read.size()));
        }
        assertThat(all).hasSize(100).doesNotHaveDuplicates();
        assertThat(report().at("/parts/train/lines").asInt()).isEqualTo(80);
        assertThat(report().at("/parts/test/labels/joy").asDouble()).isEqualTo(0.5);
        assertThat(report().get("groups").asInt()).isEqualTo(20);
        assertThat(data("split", in, "--output", at("p2"), "--parts", "a=0.5,b=0.4"))
                .isEqualTo(2);
        assertThat(data("split", in, "--output", at("p2"), "--parts", "../a=0.5,b=0.5"))
                .isEqualTo(2);
    }

    @Test
    void agreementIsToldFieldByField() throws IOException {
        String a = file(
                "a.jsonl",
                "{\"id\":1,\"emotions\":{\"joy\":2},\"valence\":0.5}\n{\"id\":2,\"emotions\":{},\"valence\":0}\n{\"id\":3,\"emotions\":{\"fear\":1},\"valence\":-0.5}\n{\"id\":4,\"emotions\":{}}\n");
        String b = file("b.tsv", "id\temotions\tvalence\n3\tfear\t-0.5\n2\tneutral\t0\n1\tjoy,fear\t0.5\n5\tjoy\t1\n");
        assertThat(data("agreement", a, b, "--label", "emotions", "--numbers", "valence", "--format", "json"))
                .isZero();
        assertThat(report().get("shared").asInt()).isEqualTo(3);
        assertThat(report().at("/only_in/0/first/0").asString()).isEqualTo("4");
        assertThat(report().at("/fields/emotions/exact/value").asDouble()).isCloseTo(2 / 3.0, within(1e-3));
        assertThat(report().at("/fields/emotions/labels/joy/kappa/value").asDouble())
                .isEqualTo(1);
        assertThat(report().at("/fields/valence/concordance/value").asDouble()).isEqualTo(1);
        assertThat(err.toString()).contains("1 lines stand in").contains("do not count");
    }

    @Test
    void oneSetMayHoldTheSecondPersonInside() throws IOException {
        String a = file(
                "a.jsonl",
                "{\"label\":\"x\",\"second\":{\"label\":\"x\"}}\n{\"label\":\"y\",\"second\":{\"label\":\"y\"}}\n{\"label\":\"y\"}\n");
        assertThat(data("agreement", a, "--inside", "second", "--format", "json"))
                .isZero();
        assertThat(report().get("shared").asInt()).isEqualTo(2);
        assertThat(report().at("/fields/label/kappa/value").asDouble()).isEqualTo(1);
        assertThat(data("agreement", a)).isEqualTo(2);
    }

    @Test
    void orderedLabelsGetWeightedKappaAndUnknownOnesAreRefused() throws IOException {
        String a = file("a.tsv", "id\tlabel\n1\tlow\n2\tmid\n3\thigh\n");
        String b = file("b.tsv", "id\tlabel\n1\tlow\n2\tmid\n3\tmid\n");
        assertThat(data("agreement", a, b, "--ordered", "low,mid,high", "--format", "json"))
                .isZero();
        // Σ w·O = 1; Σ w·E = (row low 1·(mid 2)·1 + row mid 1·(low 1)·1 + row high 1·(low 1)·4 + (mid 2)·1) / 3 = 9 / 3
        assertThat(report().at("/fields/label/kappa_quadratic/value").asDouble())
                .isCloseTo(2 / 3.0, within(1e-3));
        assertThat(data("agreement", a, b, "--ordered", "low,mid")).isEqualTo(1);
        assertThat(err.toString()).contains("--ordered does not name: high");
    }

    @Test
    void idsThatRepeatOrAreMissingAreNamedWithTheirLines() throws IOException {
        String a = file("a.tsv", "id\tlabel\n1\tx\n1\ty\n\tz\n");
        assertThat(data("agreement", a, a)).isEqualTo(1);
        assertThat(err.toString())
                .contains("a.tsv:3: the same \"id\" as", "a.tsv:4: the field \"id\" is missing or empty");
        String c = file("c.tsv", "id\tlabel\tv\n1\tx\tmuch\n");
        assertThat(data("agreement", c, c, "--numbers", "v")).isEqualTo(1);
        assertThat(err.toString()).contains("c.tsv:2: \"v\" is no number").doesNotContain("much");
    }

    @Test
    void aSpreadsheetIsImportedAndLinesThatDoNotFitAreNamed() throws IOException {
        String in = file(
                "in.csv",
                "\ufeffnr,content,mood,v\r\n1,\"she said \"\"no\"\",\r\nand left\",\"sadness2,anger1\",2\r\n2,,neutral,5\r\n3,fine,neutral,5\r\n4,too,many,1,2\r\n5,odd,joy9,5\r\n");
        assertThat(data(
                        "import",
                        in,
                        "--output",
                        at("o.jsonl"),
                        "--map",
                        "nr=id,content=text,mood=emotions,v=valence",
                        "--scale",
                        "valence=1..9",
                        "--format",
                        "json"))
                .isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("o.jsonl")))
                .containsExactly(
                        "{\"id\":\"1\",\"text\":\"she said \\\"no\\\",\\nand left\",\"emotions\":{\"sadness\":2,\"anger\":1},\"valence\":-0.75}",
                        "{\"id\":\"3\",\"text\":\"fine\",\"emotions\":{},\"valence\":0.0}");
        assertThat(err.toString())
                .contains("in.csv:4: \"content\" is blank")
                .contains("in.csv:6: 5 fields, but there are 4 columns")
                .contains("in.csv:7: \"mood\" must have strengths");
        assertThat(report().get("left_out").asInt()).isEqualTo(3);
        assertThat(data("import", in, "--output", at("o.jsonl"), "--map", "none=text"))
                .isEqualTo(2);
        assertThat(data("import", in, "--output", at("o.jsonl"), "--map", "nr=id", "--scale", "id=1..9"))
                .isEqualTo(2);
    }

    @Test
    void aTableWithoutAHeaderGetsItsColumnsFromTheCallAndPlainLinesAreTexts() throws IOException {
        String in = file("in.tsv", "c1\tone\tjoy2,fear1\t0.5\nc2\ttwo\tneutral\t0\n");
        assertThat(data("import", in, "--columns", "id,text,emotions,valence", "--output", at("o.jsonl")))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("o.jsonl")).get(0))
                .isEqualTo("{\"id\":\"c1\",\"text\":\"one\",\"emotions\":{\"joy\":2,\"fear\":1},\"valence\":0.5}");
        assertThat(data("import", file("in.txt", "one\ntwo\n"), "--output", at("t.jsonl")))
                .isZero();
        assertThat(written("t.jsonl")).isEqualTo("{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
        assertThat(data("import", file("open.csv", "text\n\"never closed\n"), "--output", at("n.jsonl")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("open.csv:2: a quote is opened here and never closed");
    }

    @Test
    void theReportMayNotTakeThePlaceOfTheSet() throws IOException {
        String in = file("in.jsonl", "{\"text\":\"all well\"}\n");
        assertThat(data("clean", in, "--output", at("new.jsonl"), "--report", folder + "/./new.jsonl"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--report is the same file as");
        Path other = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
        try {
            assertThat(data("clean", in, "--output", at("new.jsonl"), "--report", other + "/new.jsonl"))
                    .isEqualTo(2);
        } finally {
            Files.delete(other);
        }
        assertThat(folder.resolve("new.jsonl")).doesNotExist();
    }

    @Test
    void whatCleanTakesOutIsItsWorkAndWhatImportLeavesOutIsNot() throws IOException {
        String in = file("in.jsonl", "{\"text\":\"all well\"}\n{\"text\":\" \"}\n");
        assertThat(data("clean", in, "--output", at("c.jsonl"))).isZero();
        assertThat(data("import", in, "--output", at("i.jsonl"))).isEqualTo(1);
        assertThat(written("i.jsonl")).isEqualTo(written("c.jsonl"));
    }

    @Test
    void aSetWithoutTextsIsNotImported() throws IOException {
        String in = file("in.csv", "a,b\none,two\n");
        assertThat(data("import", in, "--output", at("o.jsonl"), "--map", "a=text,b=text"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("\"a\" and \"b\" both become \"text\"");
        assertThat(data("import", in, "--output", at("o.jsonl"), "--map", "a=id,b=label"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no column becomes \"text\"");
        assertThat(data("import", in, "--output", at("o.jsonl"), "--map", "a=text,a=id"))
                .isEqualTo(2);
        assertThat(folder.resolve("o.jsonl")).doesNotExist();

        String rows =
                file("in.jsonl", "{\"text\":\"fine\"}\n{\"text\":null,\"id\":2}\n{\"id\":3}\n{\"text\":[\"a\"]}\n");
        assertThat(data("import", rows, "--output", at("o.jsonl"), "--format", "json"))
                .isEqualTo(1);
        assertThat(written("o.jsonl")).isEqualTo("{\"text\":\"fine\"}\n");
        assertThat(err.toString())
                .contains("in.jsonl:2: \"text\" is missing", "in.jsonl:3: \"text\" is missing", "in.jsonl:4: \"text\"");
    }

    @Test
    void fieldsOfJsonWithoutARuleStayAsTheyAre() throws IOException {
        String rest = "\"id\":7,\"meta\":{\"a\":1,\"b\":[2,3.5]},\"seen\":true";
        String in = file(
                "in.jsonl",
                "{\"text\":\"fine\",\"labels\":[\"joy, mild\",\"fear\"],\"emotions\":{\"joy, mild\":2,\"fear\":0},\"valence\":0.5,%s}\n{\"text\":\"so so\",\"emotions\":[\"joy2\",\"fear\"]}\n{\"text\":\"odd\",\"emotions\":{\"joy\":\"much\"}}\n"
                        .formatted(rest));
        assertThat(data("import", in, "--output", at("o.jsonl"))).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("o.jsonl")))
                .containsExactly(
                        "{\"text\":\"fine\",\"labels\":[\"joy, mild\",\"fear\"],\"emotions\":{\"joy, mild\":2},\"valence\":0.5,%s}"
                                .formatted(rest),
                        "{\"text\":\"so so\",\"emotions\":{\"joy\":2,\"fear\":1}}");
        assertThat(err.toString()).contains("in.jsonl:3: \"emotions\"").doesNotContain("much");
    }

    @Test
    void aTableWhoseFirstLineCannotBeReadIsRefusedAndTheSecondIsNoHeader() throws IOException {
        Path broken = folder.resolve("broken.csv");
        Files.write(broken, new byte[] {'t', 'e', 'x', 't', (byte) 0xff, '\n', 't', 'e', 'x', 't', '\n', 'a', '\n'});
        assertThat(data("import", broken.toString(), "--output", at("o.jsonl"))).isEqualTo(2);
        assertThat(err.toString()).contains("broken.csv:1: the header cannot be read");
        assertThat(data("import", file("quote.csv", "\"text\"x\ntext\na\n"), "--output", at("o.jsonl")))
                .isEqualTo(2);
        assertThat(data("import", file("open.csv", "\"text\ntext\na\n"), "--output", at("o.jsonl")))
                .isEqualTo(2);
        assertThat(folder.resolve("o.jsonl")).doesNotExist();
    }

    @Test
    void strengthsAreReadAlikeInEveryKindOfFileAndOddOnesNamed() throws IOException {
        String a = file("a.tsv", "id\ttext\temotions\n1\tone\tjoy2,fear1\n2\ttwo\tneutral\n");
        String b = file(
                "b.jsonl",
                "{\"id\":1,\"text\":\"one\",\"emotions\":{\"joy\":2,\"fear\":\"1\"}}\n{\"id\":2,\"text\":\"two\",\"emotions\":{}}\n");
        assertThat(data("agreement", a, b, "--label", "emotions", "--format", "json"))
                .isZero();
        assertThat(report().at("/fields/emotions/exact/value").asDouble()).isEqualTo(1);
        String odd = file(
                "odd.jsonl",
                "{\"id\":1,\"text\":\"one\",\"emotions\":{\"joy\":\"much\"}}\n{\"id\":2,\"text\":\"two\",\"emotions\":{\"joy\":null}}\n");
        assertThat(data("agreement", a, odd, "--label", "emotions")).isEqualTo(1);
        assertThat(err.toString())
                .contains("odd.jsonl:1: \"emotions\"")
                .doesNotContain("odd.jsonl:2")
                .doesNotContain("much");
        assertThat(data("dedupe", odd, "--label", "emotions", "--output", at("o.jsonl")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("odd.jsonl:1: \"emotions\"");
        assertThat(data("clean", odd, "--label", "emotions", "--output", at("o.jsonl"), "--format", "json"))
                .isZero();
        assertThat(report().at("/findings/unreadable_labels/first/0").asString())
                .endsWith("odd.jsonl:1");
        assertThat(report().get("kept").asInt()).isEqualTo(2);
    }

    @Test
    void namesOfLabelsThatEndInADigitStayWhole() throws IOException {
        String a = file("a.tsv", "id\ttext\tlabel\n1\tone\tt1\n2\ttwo\tt2,t1\n3\tthree\t0\n");
        assertThat(data("agreement", a, a, "--multi", "--format", "json")).isZero();
        assertThat(report().at("/fields/label/labels").propertyNames()).containsExactlyInAnyOrder("0", "t1", "t2");
    }

    @Test
    void answersAreRefusedWhenTheTextOfTheirLineIsAnother() throws IOException {
        String in = file("in.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
        assertThat(annotate(in, "joy\nfear\n")).isZero();
        String before = written("mei.jsonl");
        file("in.jsonl", "{\"text\":\"zero\"}\n{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
        assertThat(annotate(in, "joy\n")).isEqualTo(1);
        assertThat(err.toString()).contains("mei.jsonl:1: ", "another text").doesNotContain("zero");
        assertThat(written("mei.jsonl")).isEqualTo(before);
    }

    @Test
    void aCommaAloneIsNoAnswer() throws IOException {
        String in = file("in.jsonl", "{\"text\":\"one\"}\n");
        assertThat(annotate(in, ",\n，\n、 ,\nq\n")).isZero();
        assertThat(annotate(in, ",\nq\n", "--multi")).isZero();
        assertThat(written("mei.jsonl")).isEmpty();
    }
}
