package tongli.cli.persona;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tongli.core.Blank;
import tongli.wire.TongliJson;

/**
 * Two replies to the same words, one of which understands; {@code checks/pairs/README.md} says how they came to be.
 *
 * @param kind {@code pair}, or {@code scene}: the empathic reply names no feeling
 * @param how in what way the other reply dismisses
 */
record ReplyPair(
        String id,
        String scenario,
        String language,
        String kind,
        String said,
        String topic,
        String empathic,
        @JsonProperty("empathic_style") String empathicStyle,
        String dismissive,
        @JsonProperty("dismissive_style") String dismissiveStyle,
        @JsonProperty("dismissive_how") String how) {

    /** @param set such as {@code zh-a}; empty if there is no such set */
    static List<ReplyPair> read(String set) {
        String name = "/checks/pairs/%s.jsonl".formatted(set);
        try (InputStream in = ReplyPair.class.getResourceAsStream(name)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !Blank.is(line))
                            .map(line -> TongliJson.mapper().readValue(line, ReplyPair.class))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
