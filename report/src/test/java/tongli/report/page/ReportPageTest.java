package tongli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tongli.core.Language;

class ReportPageTest {

    /** The files are rewritten with {@code -Dgolden.update=true}, and read in review. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageIsTheOneThatWasReadInReview(Language language) throws IOException {
        Path golden = Path.of("src/test/resources/golden/report-%s.html".formatted(language.code()));
        String page = ReportPage.of(ToldTalk.in(language).told());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, page);
        }
        assertThat(page).isEqualTo(Files.readString(golden));
    }

    @Test
    void oneScreenHoldsTheMomentTheWordsTheThoughtOneChangeAndTheWayBackAndTheRestIsFolded() {
        String page = ReportPage.of(ToldTalk.in(Language.EN).told());
        String first = page.substring(page.indexOf("<main>"), page.indexOf("<details"));
        assertThat(first)
                .contains(
                        "The moment that mattered",
                        "it&#39;ll be fine",
                        "Another one.",
                        "Let it be as heavy as it is.",
                        "Go back and take it again",
                        "./tongli chat --from 00000000-0000-0007-0000-000000000002 --branch 3");
        assertThat(titles(page))
                .containsExactly(
                        "The moment that mattered",
                        "Turn by turn",
                        "Trust and feeling over time",
                        "Your guesses",
                        "What went well",
                        "Counted as in motivational interviewing (MITI 4.2.1)",
                        "How it went, skill by skill",
                        "What Gill remembered",
                        "What they hadn’t told you",
                        "Next");
        assertThat(page.split("<details", -1)).hasSize(10);
        assertThat(ReportPage.forPaper(ToldTalk.in(Language.EN).told())).doesNotContain("<details", "<summary");
    }

    /** By hand: 6 reflections to 4 questions is 1.5, 3 of 6 are complex, 2 of 4 open; 1 affirms, 2 persuade. */
    @Test
    void aHelpersCountsStandBesideTheThresholdsOfTheManual() throws Exception {
        Document page = parsed(ReportPage.of(ToldTalk.in(Language.EN).told()));
        List<List<String>> rows = new ArrayList<>();
        NodeList all = page.getElementsByTagName("tr");
        for (int i = 0; i < all.getLength(); i++) {
            NodeList cells = ((org.w3c.dom.Element) all.item(i)).getElementsByTagName("td");
            List<String> row = new ArrayList<>();
            for (int j = 0; j < cells.getLength(); j++) {
                row.add(cells.item(j).getTextContent());
            }
            rows.add(row);
        }
        assertThat(rows)
                .containsSubsequence(
                        List.of("1.5 : 1 (6 : 4)", "1 : 1", "2 : 1", "fair"),
                        List.of("50% (3 / 6)", "40%", "50%", "good"),
                        List.of("50% (2 / 4)", "–", "–", "–"),
                        List.of("1", "–", "–", "–"),
                        List.of("2", "–", "–", "–"));
        assertThat(page.getDocumentElement().getTextContent())
                .contains("no certificate of proficiency", "Moyers, Manuel & Ernst");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageNeedsNothingAndAllowsItselfNothingButItsOwnStyle(Language language) throws Exception {
        String page = ReportPage.of(ToldTalk.in(language).told());
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(page);
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1).replace("&#39;", "'"))
                .isEqualTo("default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                        .formatted(hash));
        assertThat(page).doesNotContain("<script", " style=", "<img", "<link", "<a ", "http://", "https://", "url(");
        assertThat(page).doesNotContainPattern("\\son[a-z]+=");
        assertThat(parsed(page).getDocumentElement().getAttribute("lang"))
                .isEqualTo(language == Language.ZH ? "zh-CN" : "en-GB");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hostileWordsAreReadAsWords(Language language) throws Exception {
        String hostile =
                "</p></style><script>alert(1)</script><img src=x onerror='a()'>\"&amp;]]> {truth}{n}\u0007\uFFFE";
        for (String page : List.of(
                ReportPage.of(ToldTalk.in(language).typed(hostile).told()),
                ReportPage.forPaper(ToldTalk.in(language).typed(hostile).told()))) {
            Document read = parsed(page);
            for (String tag : List.of("script", "img", "iframe", "a", "object", "link")) {
                assertThat(read.getElementsByTagName(tag).getLength()).as(tag).isZero();
            }
            String shown = read.getElementsByTagName("main").item(0).getTextContent();
            String safe = hostile.replace('\u0007', '\uFFFD').replace('\uFFFE', '\uFFFD');
            // the moment, three lines of turns, two better wordings, a strength, a guess and a promise
            assertThat(shown.split(Pattern.quote("alert(1)"), -1)).hasSizeGreaterThanOrEqualTo(8);
            // the guess and the promise, as they were typed, their braces too
            assertThat(shown.split(Pattern.quote("“" + safe + "”"), -1)).hasSize(3);
            assertThat(shown).doesNotContain("&lt;", "&amp;amp;");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTalkInWhichNothingWasSaidHasNothingToFold(Language language) throws Exception {
        String page = ReportPage.of(ToldTalk.in(language).withoutTurns());
        parsed(page);
        assertThat(page)
                .contains(language == Language.ZH ? "还没聊过" : "nothing to look back on")
                .doesNotContain("<details", "<table", "<svg", "--branch");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereLifeWasAtStakePeopleToCallComeFirstAndNobodyIsSentBackIntoTheRole(Language language) {
        String page = ReportPage.of(ToldTalk.in(language).stopped().told());
        String number = language == Language.ZH ? "12356" : "988";
        assertThat(page.indexOf(number)).isPositive().isLessThan(page.indexOf("class=\"card\""));
        assertThat(page)
                .doesNotContain("--branch")
                .contains(language == Language.ZH ? "练习在这里停下了" : "Practice stopped here");
    }

    @Test
    void aSecondTryIsSetBesideTheFirst() {
        assertThat(ReportPage.of(ToldTalk.in(Language.EN).told()))
                .contains(
                        "You took it again from turn 2. After turn 2, the last that both tries reached, trust stood at 38; last time at 33.",
                        "stroke-dasharray=\"7 4\"");
    }

    static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> titles(String page) {
        return Pattern.compile("<h2>([^<]*)</h2>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
