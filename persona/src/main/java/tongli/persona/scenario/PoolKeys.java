package tongli.persona.scenario;

import java.util.List;

/** The kinds of lines and thoughts that a scenario file must hold beside its topics. */
public final class PoolKeys {

    public static final List<String> REPLIES_TO = List.of(
            "minimising",
            "judging",
            "premature_advice",
            "interrogating",
            "self_centred",
            "false_cheer",
            "false_promise",
            "ignoring",
            "diagnosing",
            "arguing",
            "formula",
            "praise");

    public static final List<String> LEADS = List.of(
            "heard",
            "wrong",
            "asked",
            "affirmed",
            "owned",
            "permission",
            "waited",
            "shared",
            "cared",
            "normalised",
            "allowed",
            "warmed",
            "turning",
            "hedged");

    public static final List<String> ODD = List.of(
            "greeting",
            "goodbye_warm",
            "goodbye_cool",
            "thanks",
            "are_you_ai",
            "injection",
            "gibberish",
            "other_language",
            "off_topic",
            "insult",
            "threat",
            "sexual_approach",
            "too_long",
            "emoji_only",
            "repeat",
            "silence",
            "asked_about_suicide",
            "no_answer");

    /** The kinds of first lines for meeting again, where a scenario has them. */
    public static final List<String> AGAIN = List.of("warm", "unfinished", "hurt", "repaired", "promise", "told");

    /** The fact that answers "how are you?": small talk, which somebody who has opened up answers in earnest. */
    public static final String HOW_ARE_YOU = "how_are_you";

    public static final List<String> THOUGHTS = List.of(
            "heard",
            "understood",
            "asked",
            "wrong",
            "pressed",
            "advised",
            "minimised",
            "judged",
            "formula",
            "praised",
            "self_centred",
            "cheered",
            "promised",
            "ignored",
            "diagnosed",
            "argued",
            "waited",
            "cared",
            "owned",
            "permission",
            "shared",
            "normalised",
            "allowed",
            "warmed",
            "affirmed",
            "risk_asked",
            "puzzled",
            "plain");

    private PoolKeys() {}
}
