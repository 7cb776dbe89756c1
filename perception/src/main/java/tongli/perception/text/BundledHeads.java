package tongli.perception.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tongli.core.Language;
import tongli.core.Taxonomy;

/** The heads that ship: one file a language and taxonomy beside this class, {@code zh-basic.head} and so on. */
public final class BundledHeads {
    private BundledHeads() {}

    /** @throws IllegalStateException if no head ships for the pair, or its file is broken */
    public static EmotionHead load(Language language, Taxonomy taxonomy) {
        String file = language.code() + "-" + taxonomy.code() + ".head";
        try (InputStream stream = BundledHeads.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no head reads " + taxonomy.code() + " in " + language.code());
            }
            return HeadFile.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled head " + file + " is broken; build Tongli again", e);
        }
    }
}
