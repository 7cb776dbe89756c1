package tongli.perception.registry.serving;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tongli.perception.registry.Standing;

/** Who answers in a slot from one moment to the next: the pointer, with its models loaded. Immutable. */
record Deployment<A>(
        Standing standing, Optional<Seat<A>> serving, Optional<Seat<A>> canary, Optional<Shadow<A>> shadow) {

    /** A model that listens, and how it compares with the one that serves. */
    record Shadow<A>(Seat<A> seat, Disagreement disagreement) {
        String digest() {
            return seat.digest();
        }
    }

    /** Each model once. */
    List<Member<A>> members() {
        return Stream.of(serving, canary, shadow.map(Shadow::seat))
                .flatMap(Optional::stream)
                .map(Seat::member)
                .distinct()
                .toList();
    }

    Optional<Member<A>> member(String digest) {
        return members().stream().filter(one -> one.digest().equals(digest)).findFirst();
    }
}
