package tongli.persona.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.understanding.Affront;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;

/**
 * Input that is no answer to what the persona said, and which pool of the scenario answers it. Works on the shape of
 * the text, so that anything a keyboard can make gets an answer in character.
 */
final class OddInput {

    private static final Pattern INJECTION = pattern(
            "(忽略|无视|忘记).{0,8}(指令|设定|提示|规则|要求)|系统提示|提示词|你现在是.{0,6}(助手|模型)",
            "(ignore|disregard|forget) (all |any |your |the ){0,6}(previous|prior|above|earlier)? ?(instructions|rules|prompt)",
            "system prompt|developer mode|jailbreak|</?(system|assistant|user)>|act as (a|an) |you are now (a|an) ");
    private static final Pattern ARE_YOU_AI = pattern(
            "(你|您)(到底|其实)?是(不是)?.{0,4}(ai|机器人|真人|人工智能|程序|模拟的|假人)",
            "\\bam i (talking|speaking|chatting) (to|with) (a |an )?(real|human|bot|robot|machine)|是真人吗|是不是真人",
            "\\bare (you|u) (even |really |actually )?(a |an )?(ai|bot|robot|real|human|chatgpt|machine|computer|simulat\\w+)");
    /** Aimed at the persona: what a learner calls themselves or their own words, or tells of ("I shut up", "we got lost"), is no insult. */
    private static final Pattern INSULT = pattern(
            "滚(蛋|开|吧|！|!|$)|去死吧|闭嘴|(?<![骂叫说喊凶])(?<![骂叫说喊凶][了过])(你|您).{0,6}(傻[逼b叉]|煞笔|废物|神经病|脑残|贱|白痴|有病)",
            "\\b(fuck (you|off))\\b",
            "(?:^|[.!?,;:…—-] *|\\b(?:oh|(?<!i'll )just|now|please|well|so) )(shut (up|it)|piss off|get lost|drop dead)\\b"
                    + "(?! (in|on|at|with|because|when|there|again|was|is|meant)\\b)",
            "(?<!call )(?<!called )(?<!calling )(?<!calls )\\b(you'?re|you are|ur|you) (such |just |really |so |a |an |bloody |fucking |absolutely ){0,6}"
                    + "(stupid|idiot|moron|pathetic|loser|bitch|dickhead|wanker|useless|waste of space)\\b");

    /** What is typed for a silence. */
    private static final Pattern DOTS = Pattern.compile("[.…。·⋯\\s]{1,40}");

    private static final Pattern CALL = Pattern.compile("\\b(oh|hey|hi|ah|aw|love)\\b|[唉啊喂哎小阿]|[^\\p{L} ]");

    private static final List<String> KEYBOARD_ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    /** Shorter runs ("we", "as") are words. */
    private static final int LEAST_RUN = 4;

    private static final int TOO_LONG_ZH = 500;
    private static final int TOO_LONG_EN = 1_200;

    private OddInput() {}

    /** The key of {@link tongli.persona.scenario.PoolKeys#ODD} that answers this input; empty if it is ordinary talk. */
    static Optional<String> kind(ReplyReading reading, List<Utterance> history, String name) {
        String text = reading.reply();
        if (INJECTION.matcher(text).find()) {
            return Optional.of("injection");
        }
        if (ARE_YOU_AI.matcher(text).find()) {
            return Optional.of("are_you_ai");
        }
        if (reading.affront().isPresent()) {
            return reading.affront().map(Affront::code);
        }
        if (INSULT.matcher(text).find()) {
            return Optional.of("insult");
        }
        if (text.length() > (reading.language() == Language.ZH ? TOO_LONG_ZH : TOO_LONG_EN)) {
            return Optional.of("too_long");
        }
        return byScript(text, reading.language())
                .or(() -> repeats(text, history) ? Optional.of("repeat") : Optional.empty())
                .or(() -> callsOnly(text, name) ? Optional.of("greeting") : ritual(reading));
    }

    /** Their name and nothing more, as one knocks on a door: "oh Hannah", "晚晚". */
    private static boolean callsOnly(String text, String name) {
        String rest =
                CALL.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        String folded = name.toLowerCase(Locale.ROOT);
        boolean han = folded.codePoints().allMatch(Character::isIdeographic);
        return !rest.isEmpty()
                && (han
                        ? rest.length() <= 3 && rest.chars().allMatch(c -> folded.indexOf(c) >= 0)
                        : List.of(folded.split(" ")).containsAll(List.of(rest.split("\\s+"))));
    }

    private static Optional<String> byScript(String text, Language language) {
        int letters = 0;
        int han = 0;
        int latin = 0;
        int emoji = 0;
        for (int codePoint : text.codePoints().toArray()) {
            if (Character.isLetter(codePoint)) {
                letters++;
                Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
                han += script == Character.UnicodeScript.HAN ? 1 : 0;
                latin += script == Character.UnicodeScript.LATIN ? 1 : 0;
            } else if (Character.getType(codePoint) == Character.OTHER_SYMBOL) {
                emoji++;
            }
        }
        if (DOTS.matcher(text).matches()) {
            return Optional.of("silence");
        }
        if (letters == 0) {
            return Optional.of(emoji > 0 ? "emoji_only" : "gibberish");
        }
        int own = language == Language.ZH ? han : latin;
        boolean thirdScript = (letters - han - latin) * 2 >= letters;
        boolean ownWords = own * 3 >= letters && !thirdScript;
        if (ownWords || (language == Language.ZH && latin == letters && letters <= 6)) {
            return isMash(text, language) ? Optional.of("gibberish") : Optional.empty();
        }
        return Optional.of(latin == letters && isMash(text, Language.EN) ? "gibberish" : "other_language");
    }

    /** A hand dropped on the keyboard: long Latin runs almost without vowels, or one character over and over. */
    private static boolean isMash(String text, Language language) {
        if (text.codePoints().filter(Character::isLetter).distinct().count() == 1 && text.length() >= 8) {
            return true;
        }
        if (language == Language.ZH) {
            return false;
        }
        String[] words = text.toLowerCase(Locale.ROOT).strip().split("[^a-z]+");
        if (Arrays.stream(words).allMatch(OddInput::isKeyboardRun)) {
            return true;
        }
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        long vowels = letters.chars().filter(c -> "aeiouy".indexOf(c) >= 0).count();
        boolean oneRun = !text.strip().contains(" ");
        return letters.length() >= 6 && (vowels * 6 < letters.length() || (oneRun && letters.length() > 24));
    }

    private static boolean isKeyboardRun(String word) {
        return word.length() >= LEAST_RUN && KEYBOARD_ROWS.stream().anyMatch(row -> row.contains(word));
    }

    private static boolean repeats(String text, List<Utterance> history) {
        return text.strip().length() > 3
                && history.stream()
                        .anyMatch(said -> said.speaker().equals(Utterance.LEARNER)
                                && said.text().strip().equalsIgnoreCase(text.strip()));
    }

    private static Optional<String> ritual(ReplyReading reading) {
        if (reading.moves().stream().allMatch(move -> move.kind() == MoveKind.GREETING)) {
            return Optional.of("greeting");
        }
        if (reading.moves().stream().allMatch(move -> move.kind() == MoveKind.THANKS)) {
            return Optional.of("thanks");
        }
        boolean goodbye = reading.makes(MoveKind.GOODBYE)
                && reading.moves().stream()
                        .allMatch(move -> move.kind() == MoveKind.GOODBYE
                                || move.kind() == MoveKind.THANKS
                                || move.kind() == MoveKind.OTHER);
        return goodbye ? Optional.of("goodbye") : Optional.empty();
    }

    private static Pattern pattern(String... alternatives) {
        return Pattern.compile(String.join("|", alternatives), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
