package tongli.perception.registry.serving;

/** A model in one of its parts, as the one that serves, as a canary or as a shadow, and how it does in that part. */
record Seat<A>(Member<A> member, Tally tally) {
    Seat(Member<A> member) {
        this(member, new Tally());
    }

    String digest() {
        return member.digest();
    }
}
