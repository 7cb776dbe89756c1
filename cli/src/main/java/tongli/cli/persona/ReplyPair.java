package tongli.cli.persona;

import com.fasterxml.jackson.annotation.JsonProperty;

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
        @JsonProperty("dismissive_how") String how) {}
