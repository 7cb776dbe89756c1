package tongli.report.page;

/** What a report is read on: a screen, where the rest is folded beneath the moment that mattered, or paper. */
enum Medium {
    SCREEN,
    PAPER;

    /** Begins a part that a reader may leave out. */
    void openPart(HtmlWriter out, String title) {
        if (this == SCREEN) {
            out.open("details", "class", "part")
                    .open("summary")
                    .element("h2", title)
                    .close("summary");
        } else {
            out.open("section", "class", "part").element("h2", title);
        }
    }

    void closePart(HtmlWriter out) {
        out.close(this == SCREEN ? "details" : "section");
    }
}
