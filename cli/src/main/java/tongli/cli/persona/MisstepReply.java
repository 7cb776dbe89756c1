package tongli.cli.persona;

import java.util.List;
import tongli.core.Language;
import tongli.core.Misstep;

/** A bad reply that could be said to anybody; {@code checks/README.md} says how they came to be. */
record MisstepReply(String id, String language, String misstep, String text, String style) {

    /** What a learner who makes one mistake over and over says. */
    static List<String> read(Language language, Misstep misstep) {
        return CheckLines.read("missteps-" + language.code(), MisstepReply.class).stream()
                .filter(reply -> reply.misstep().equals(misstep.code()))
                .map(MisstepReply::text)
                .toList();
    }
}
