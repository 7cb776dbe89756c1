package tongli.perception.registry.serving;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.Slot;
import tongli.perception.registry.Standing;

/**
 * What a registry has serve of one task at the moment, for a program that reads and ends: it follows nothing and writes nothing, and leaves
 * trials out, for what they answer would be counted nowhere. Owns native handles; safe for many threads; close it when no call is under way.
 *
 * @param <A> what its models say
 */
public final class PromotedModels<A> implements AutoCloseable {
    private final String task;
    private final Map<Language, LoadedModel<A>> models = new EnumMap<>(Language.class);

    private PromotedModels(String task) {
        this.task = task;
    }

    /** Those of emotion; none where what ships serves. @throws IOException as {@link #of} */
    public static PromotedModels<EmotionReading> ofEmotion(ModelRegistry registry) throws IOException {
        return loaded(registry, Slot.EMOTION, OwnEmotionModel.KIND);
    }

    /**
     * @param task of a user's own
     * @throws IOException if a pointer says what was never decided, or a model is not what was registered
     * @throws IllegalArgumentException if no task has such a name
     */
    public static PromotedModels<OwnReading> of(ModelRegistry registry, String task) throws IOException {
        return loaded(registry, task, OwnModel.KIND);
    }

    private static <A> PromotedModels<A> loaded(ModelRegistry registry, String task, Kind<A> kind) throws IOException {
        PromotedModels<A> promoted = new PromotedModels<>(task);
        try {
            for (Language language : Language.values()) {
                Slot slot = new Slot(task, language);
                Standing standing = registry.decided(slot);
                if (standing.serving().isPresent()) {
                    promoted.models.put(
                            language,
                            kind.load(registry.open(slot, standing.serving().get())));
                }
            }
            return promoted;
        } catch (IOException | RuntimeException | Error failed) {
            promoted.close();
            throw failed;
        }
    }

    /** In which something serves. */
    public Set<Language> languages() {
        return Set.copyOf(models.keySet());
    }

    public Optional<LoadedModel<A>> in(Language language) {
        return Optional.ofNullable(models.get(language));
    }

    /**
     * The model that reads a text.
     *
     * @param query whose language, if it is not given, is found out; where one serves in one language only, it is that
     * @throws NotServedException if nothing serves in that language
     */
    public LoadedModel<A> of(EmotionQuery query) {
        Language language = ReadIn.of(query, models.keySet());
        return in(language).orElseThrow(() -> new NotServedException(task + "." + language.code()));
    }

    @Override
    public void close() {
        models.values().forEach(LoadedModel::close);
    }
}
