package tongli.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import tongli.report.page.ReportPage;
import tongli.report.page.ReportSource;

/**
 * The report as PDF, A4, with text that can be searched and copied, and tags for those who have it read aloud. The page is Tongli's own
 * ({@link ReportPage#forPaper}); nothing is fetched for it. Stateless, safe for many threads.
 */
public final class ReportPdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** Of the counter of pages, which is in no page, and what a page writes as {@code &quot;} and the like. */
    private static final String ALSO = "0123456789 /\"'<>&";

    static {
        XRLog.setLoggingEnabled(false); // it tells each step; what fails is thrown
        FontMappers.set(new NoSystemFonts());
    }

    private ReportPdf() {}

    /** @throws FontMissing if there is no Chinese font on this machine */
    public static byte[] of(ReportSource source) {
        return of(source, ChineseFonts.usualFolders());
    }

    /**
     * Looks for a font, before anything is to be written.
     *
     * @throws FontMissing if there is no Chinese font on this machine
     */
    public static void checkFonts() {
        ChineseFonts.in(ChineseFonts.usualFolders());
    }

    static byte[] of(ReportSource source, List<Path> folders) {
        ChineseFonts fonts = ChineseFonts.in(folders);
        String page = ReportPage.forPaper(source);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            FontCutter cutter = new FontCutter(fonts.signs(), source.language());
            byte[] regular = cutter.cut(page + ALSO, fonts.regular(), REGULAR);
            byte[] bold = cutter.cut(page + ALSO, fonts.bold(), BOLD);
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.useExternalResourceAccessControl(
                    (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useSVGDrawer(new LineDrawer());
            builder.useFont(
                    () -> new ByteArrayInputStream(regular), FontCutter.FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(() -> new ByteArrayInputStream(bold), FontCutter.FAMILY, BOLD, FontStyle.NORMAL, true);
            builder.withHtmlContent(page, null);
            builder.withProducer("Tongli");
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be set as PDF", e);
        }
        return pdf.toByteArray();
    }
}
