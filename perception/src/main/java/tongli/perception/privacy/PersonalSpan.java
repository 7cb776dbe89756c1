package tongli.perception.privacy;

import tongli.core.Span;

/** Where something personal stands, without saying what. */
public record PersonalSpan(PersonalKind kind, Span at) {

    PersonalSpan(PersonalKind kind, int start, int end) {
        this(kind, new Span(start, end));
    }

    /** First UTF-16 unit. */
    public int start() {
        return at.start();
    }

    /** One past the last. */
    public int end() {
        return at.end();
    }

    boolean overlaps(PersonalSpan other) {
        return at.overlaps(other.at);
    }

    String of(String text) {
        return at.of(text);
    }
}
