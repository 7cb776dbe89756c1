package tongli.report.page;

import tongli.coaching.RiskCard;

/** People to call, before anything else, where practice stopped because somebody's own life was spoken of. */
final class CareSection {

    private CareSection() {}

    static void write(Sheet sheet) {
        RiskCard card = sheet.source().card();
        HtmlWriter out = sheet.out();
        out.open("section", "class", "care").element("h2", card.title());
        card.body().forEach(sheet::paragraph);
        out.open("ul");
        card.contacts()
                .forEach(one -> out.open("li")
                        .element("b", one.number())
                        .text(" %s (%s) %s".formatted(one.name(), one.region(), one.note()))
                        .close("li"));
        out.close("ul");
        sheet.paragraph(card.urgent());
        out.close("section");
    }
}
