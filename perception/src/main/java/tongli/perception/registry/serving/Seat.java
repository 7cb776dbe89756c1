package tongli.perception.registry.serving;

import tongli.perception.registry.ModelState;

/** A model in one of its parts, as the one that serves, as a canary or as a shadow, and how it does in that part. */
record Seat<A>(Member<A> member, ModelState part, Tally tally) {
    Seat(Member<A> member, ModelState part) {
        this(member, part, new Tally());
    }

    String digest() {
        return member.digest();
    }
}
