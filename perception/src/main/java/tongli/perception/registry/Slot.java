package tongli.perception.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import tongli.core.Coded;
import tongli.core.Language;

/**
 * What one model at a time serves: a task in a language. Written {@code mood.en}.
 *
 * @param task 1 to 64 of a to z, 0 to 9, - and _, beginning with a letter or digit
 */
public record Slot(String task, Language language) {
    /** The task of models that read emotions in every taxonomy, of which one ships for each language. */
    public static final String EMOTION = "emotion";

    private static final Pattern TASK = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    public Slot {
        if (!TASK.matcher(task).matches()) {
            throw new IllegalArgumentException(
                    "a task is named by 1 to 64 of a-z, 0-9, - and _; train it under such a name, or name it with --task");
        }
    }

    /** @throws IllegalArgumentException if it is no name of a slot */
    @JsonCreator
    public static Slot parse(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a task and a language are written such as mood.en, and this is not"));
    }

    /** The slot of a name; empty if it names none. */
    public static Optional<Slot> find(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || !TASK.matcher(name.substring(0, dot)).matches()
                ? Optional.empty()
                : Coded.find(Language.class, name.substring(dot + 1))
                        .map(language -> new Slot(name.substring(0, dot), language));
    }

    @JsonValue
    public String name() {
        return task + "." + language.code();
    }

    /** Whether a model ships that serves until another is promoted. */
    public boolean ships() {
        return task.equals(EMOTION);
    }
}
