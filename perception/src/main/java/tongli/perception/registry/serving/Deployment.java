package tongli.perception.registry.serving;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tongli.perception.registry.Standing;

/** Who answers in a slot from one moment to the next: the pointer, with its models loaded. Immutable. */
record Deployment<A>(
        Standing standing, Optional<Member<A>> serving, Optional<Member<A>> canary, Optional<Shadow<A>> shadow) {

    /** A model that listens, and how it compares. */
    record Shadow<A>(Member<A> member, Disagreement disagreement) {}

    List<Member<A>> members() {
        return Stream.of(serving, canary, shadow.map(Shadow::member))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Member<A>> member(String digest) {
        return members().stream().filter(one -> one.digest().equals(digest)).findFirst();
    }
}
