package tongli.perception.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form of a file by its first bytes, whatever its name says. Java's own search for a reader is not asked: it takes MIDI
 * for sound and would play it.
 */
enum Form {
    WAV("RIFF.{4}WAVE.*"),
    AIFF("FORM.{4}AIF[FC].*"),
    AU("\\.snd.*"),
    FLAC("fLaC.*"),
    OGG("OggS.*"),
    MP3("ID3.*|\u00ff[\u00e2\u00e3\u00f2\u00f3\u00fa\u00fb].*"),
    PNG("\u0089PNG\r\n\u001a\n.*"),
    JPEG("\u00ff\u00d8\u00ff.*"),
    GIF("GIF8[79]a.*"),
    BMP("BM.*"),
    WEBP("RIFF.{4}WEBP.*"),
    // known, so that messages can name them, and not decoded
    MIDI("MThd.*"),
    RF64("(?:RF64|BW64).*"),
    MP4(".{4}ftyp.*"),
    TIFF("II\\*\0.*|MM\0\\*.*");

    private static final int LOOKED_AT = 12;

    private final Pattern beginning;

    Form(String beginning) {
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    /** @throws UndecodableException if the file has none of {@code known}. @throws IOException if it cannot be read */
    static Form of(Medium file, Set<Form> known, String wanted) throws IOException {
        byte[] first;
        try (InputStream bytes = file.open()) {
            first = bytes.readNBytes(LOOKED_AT);
        }
        if (first.length == 0) {
            throw new UndecodableException("is empty");
        }
        String beginning = new String(first, StandardCharsets.ISO_8859_1);
        Optional<Form> form = Optional.empty();
        for (Form one : values()) {
            if (form.isEmpty() && one.beginning.matcher(beginning).matches()) {
                form = Optional.of(one);
            }
        }
        if (form.isEmpty() || !known.contains(form.get())) {
            throw new UndecodableException("is no %s file%s"
                    .formatted(
                            wanted,
                            form.map(one -> " but " + one + "; convert it").orElse("")));
        }
        return form.get();
    }
}
