package tongli.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tongli.core.Assessment;
import tongli.core.Remark;
import tongli.core.Span;

/**
 * The learner's own words with what was noticed marked in them: strengths underlined, missteps underlined with dashes and named
 * by signs, so that nothing hangs on colour alone. The page marks alike ({@code web/src/report/pieces.ts}).
 */
final class MarkedWords {

    private MarkedWords() {}

    static void write(Sheet sheet, Assessment reply) {
        HtmlWriter out = sheet.out();
        String words = reply.reply();
        List<Span> strengths = spans(reply.strengths(), words);
        List<Span> missteps = spans(reply.missteps(), words);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, words.length()));
        Stream.concat(strengths.stream(), missteps.stream()).forEach(span -> {
            cuts.add(span.start());
            cuts.add(span.end());
        });
        List<Integer> at = new ArrayList<>(cuts);
        for (int i = 0; i + 1 < at.size(); i++) {
            Span piece = new Span(at.get(i), at.get(i + 1));
            String kinds = (covered(piece, strengths) ? "good " : "") + (covered(piece, missteps) ? "poor" : "");
            if (kinds.isEmpty()) {
                out.text(piece.of(words));
            } else {
                // beside the mark, for a PDF writes what lies within it last
                if (begins(piece, strengths)) {
                    good(sheet);
                }
                if (begins(piece, missteps)) {
                    poor(sheet);
                }
                out.element("mark", piece.of(words), "class", kinds.strip());
            }
        }
    }

    static void good(Sheet sheet) {
        sign(sheet, "○", "sign.good");
    }

    static void poor(Sheet sheet) {
        sign(sheet, "△", "sign.poor");
    }

    private static void sign(Sheet sheet, String sign, String name) {
        sheet.out()
                .element(
                        "span",
                        sign,
                        "class",
                        "sign",
                        "role",
                        "img",
                        "aria-label",
                        sheet.words().say(name));
    }

    private static boolean begins(Span piece, List<Span> spans) {
        return spans.stream().anyMatch(span -> span.start() == piece.start());
    }

    private static boolean covered(Span piece, List<Span> spans) {
        return spans.stream().anyMatch(span -> span.start() <= piece.start() && span.end() >= piece.end());
    }

    /** Those that lie within the words and mark some of them. */
    private static List<Span> spans(List<? extends Remark<?>> remarks, String words) {
        return remarks.stream()
                .map(Remark::span)
                .filter(span -> span.length() > 0 && span.end() <= words.length())
                .toList();
    }
}
