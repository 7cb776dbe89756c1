package tongli.report.pdf;

import java.nio.file.Path;
import java.util.List;

/** There is no Chinese font on this machine that a PDF could be set in; the message names the package that has one. */
public final class FontMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FontMissing(List<Path> folders) {
        super(
                "A report as PDF needs the font Noto Sans CJK, which is in none of %s. On Debian or Ubuntu: apt-get install fonts-noto-cjk. A report as HTML needs no font."
                        .formatted(String.join(
                                ", ", folders.stream().map(Path::toString).toList())));
    }
}
