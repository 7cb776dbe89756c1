package tongli.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.report.page.ReportSource;
import tongli.report.page.Talks;

class ReportPdfTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTextOfAPdfCanBeReadAgain(Language language) throws IOException {
        String text = text(ReportPdf.of(Talks.told(language)));
        if (language == Language.ZH) {
            assertThat(text)
                    .contains("最要紧的一刻", "△别担心，都会好的。", "又一个。", "先承认这件事有多重。", "照动机式访谈的数法", "1.5:1(6:4)", "不是能力证书");
        } else {
            assertThat(text)
                    .contains(
                            "Themomentthatmattered",
                            "△Don'tworry,it'llbefine.",
                            "Anotherone.",
                            "MITI4.2.1",
                            "1.5:1(6:4)",
                            "nocertificateofproficiency");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCharacterIsThereEvenThoseThatNoFontHas(Language language) throws IOException {
        String typed = "<script>alert('x')</script>&amp; 😀 𠮷 \uE123 " + "长".repeat(300) + "w".repeat(300);
        assertThat(text(ReportPdf.of(Talks.typed(language, typed))))
                .contains(typed.replace(" ", ""))
                .doesNotContain("#");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTalkInWhichNothingWasSaidIsAPageToo(Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ReportPdf.of(Talks.withoutTurns(language)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPdfCarriesItsFontsHasTagsAndDoesNothing(Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ReportPdf.of(Talks.told(language)))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language == Language.ZH ? "zh-CN" : "en-GB");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.AA))
                    .isFalse();
            assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains(FontCutter.FAMILY);
                }
            }
        }
    }

    @Test
    void withoutAChineseFontItIsSaidWhichPackageHasOne(@TempDir Path nothing) {
        ReportSource source = Talks.told(Language.EN);
        assertThatThrownBy(() -> ReportPdf.of(source, List.of(nothing, nothing.resolve("nowhere"))))
                .isInstanceOf(FontMissing.class)
                .hasMessageContaining("apt-get install fonts-noto-cjk")
                .hasMessageContaining(nothing.toString());
    }

    /** Without white space, which lines and boxes change. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
