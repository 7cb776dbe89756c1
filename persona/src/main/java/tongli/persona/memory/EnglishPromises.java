package tongli.persona.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.persona.memory.Promises.Found;

/**
 * Promises in English: I'll, I will, I'm going to, I promise, I won't, I'll never at the head of a clause, before a deed from a
 * list. Questions, conditions, hedges, reports of others' words, and what is said or done there and then are none.
 */
final class EnglishPromises {

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE;

    private static final Pattern SENTENCE = Pattern.compile("(?:[^.!?;\\n…—]|(?<=\\d)\\.(?=\\d))+[.!?;\\n…—]*");
    private static final Pattern CLAUSE = Pattern.compile("(?:[^,:]|(?<=\\d):(?=\\d))+");
    /** What stands in quotes was said by, or for, somebody else. */
    private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]*[”\"]?|(?<![A-Za-z])['‘][^'’]*['’](?![A-Za-z])");

    private static final Pattern NO_PROMISE = Pattern.compile(
            "[?]|://|\\bwww\\b|\\b(if|unless|in case|as long as|provided|whenever|whatever|should you|would|could|might|may|maybe|perhaps|probably"
                    + "|possibly|hopefully|hope|try|suppose|i think|i guess|i expect|i bet|i doubt|used to|but then|or else|we|we're|we'll|(?<!between )us|our)\\b",
            ANY_CASE);
    /** Before this, the words to come are another's. */
    private static final Pattern REPORTED = Pattern.compile(
            "\\b(say|says|said|saying|tell|tells|told|asked|thought|thinking|goes|went|was like|wrote|wish|mean|if)(\\W+\\w+)?\\W*$",
            ANY_CASE);

    private static final String LEAD =
            "(?:(?:ok|okay|right|yes|yeah|aye|so|and|well|look|listen|then|sorry|of course|course|sure|promise|honestly"
                    + "|don't worry|tomorrow|tonight|later|next time|next week|in future|from now on|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\\s+)*";
    private static final String ADVERB =
            "(?:(?:definitely|certainly|also|just|personally|always|still|then|even|really|absolutely)\\s+)*";
    private static final String DEED =
            "(?:ask (?:about|after|how|him|her|them|my|the|around|for|dr|mr|mrs|you (?:about|how))|ring|call|phone|text"
                    + "|message|write|email|send|drop (?:you|round|in|off|by|it)|bring|fetch|pick (?:you|up|it)|come (?:and|back|over|round|by|with|to|on|up|down)"
                    + "|visit|check (?:in|on|with|how|the|your|it|back)|chase|look into|look in|find out|follow (?:up|it)|sort (?:it|this|that|the|your|out)"
                    + "|put (?:it|this|that|your|the|you) (?:\\w+ )?through|refund|raise|escalate|tell (?:him|her|them|my|the|dr|mr|mrs)"
                    + "|let you know|let (?:him|her|them) know|remember (?:to|you|your|what you)|keep (?:it|this|that) (?:between us|to myself|safe)|keep (?:you (?:posted|updated|company)|my phone on|in touch|a seat|your)"
                    + "|make sure|be (?:there|back|here) (?:on|at|by|for|when|tomorrow|every|tonight)|be in touch|get (?:it|that|this|your|you (?:a|an|the|some)|back to you|onto)"
                    + "|pay|give you (?:a (?:ring|call|bell|shout|lift|hand|text)|my (?:number|direct|notes|name)|the)|give (?:him|her|them)|drive|take you|take (?:it|the \\w+|your \\w+) (?:to|back|out|home|up)"
                    + "|help you (?:with|to|move|write|find|pack|fill)|cover (?:your|the|for)|sit with|stay with|go with|walk (?:you|with|the)|speak (?:to|with)|talk (?:to|with) (?!you)|meet you"
                    + "|see you (?:on|at|tomorrow|next)|save you|cook|make you (?:a|some|tea|dinner)|do (?:(?:it|that) (?:for|on|by|at|with)|the|your)|feed|water|mind (?:the|your)|book|post|lend|fix|mend"
                    + "|message|learn|read (?:it|your|the)|wait for you|stop \\w+ing|cut (?:your|the)|save (?:you|it|your)|knock|pop|collect|return|turn up|leave (?:it|the|a|your))";
    /** What one can be asked to leave off. */
    private static final String LEFT_OFF =
            "(?:tell (?:anyone|anybody|him|her|them|a soul|your|the|my|on you)|say (?:anything|a word|that again|it again|nothing)"
                    + "|interrupt|rush|push you|push it|mention|bring (?:it|that|this) up|joke|laugh at|do (?:that|it|this) again|make (?:you|jokes?)|finish your|forget|let (?:you down|it happen|this happen|it drop|this drop)"
                    + "|leave (?:you|it so long)|lie to you|shout|snap|nag|pester|talk over|answer for you|speak for you|go behind|hang up|pass you|fob)";

    private static final Pattern PROMISE = Pattern.compile(
            "^\\W*" + LEAD
                    + "(?:i'll|i will|i'm going to|i am going to|i'm gonna|i shall|i promise (?:that )?(?:i'll|i will|to)) (?<deed>"
                    + ADVERB + DEED + "\\b.*)$",
            ANY_CASE);
    private static final Pattern LEAVES_OFF = Pattern.compile(
            "^\\W*" + LEAD
                    + "(?:(?<never>i'll never|i will never|i'm never going to)|i won't|i will not|i'll not|i'm not going to|i shan't|i promise (?:that )?(?:i won't|not to)) (?:ever )?(?<what>"
                    + LEFT_OFF + "\\b.*)$",
            ANY_CASE);

    private static final Pattern REMEMBERS = Pattern.compile("^forget\\b", ANY_CASE);

    /** Said there and then, or meant for show. */
    private static final Pattern NO_DEED = Pattern.compile(
            "^(?:ask (?:you|about) (?:something|one|a question|this|straight|again)|give you (?:the benefit|credit)|get it$|get that$|get this straight|look in(?:to)? (?:your|the|my) (?:eyes|face|mirror)|take you (?:at|up|serious)|pay$|put it (?:this way|like that|down|mildly|to you)|do that now$|read (?:it|that) back|tell (?:the|my) truth|make sure of it$|see you$|call (?:it|you (?:a|an|the))\\b|remember that$|ring off|leave it$|leave it (?:there|at that|here)|leave the \\w+ open|take that\\b|take the (?:hint|point|blame)|go with (?:that|it)$|send my love|write off|stop talking now|return the favour)",
            ANY_CASE);

    private static final Pattern CUT = Pattern.compile(
            "\\s+(?:but|because|cause|cos|since|so|though|although|and (?:i|i'll|you|then|that|we|she|he|it)|i promise|that's|or|okay|ok|all right|alright|love|mate|pet|dad|mum|then|too|as well|please|thanks)\\b.*$",
            ANY_CASE);
    private static final Pattern WHEN = Pattern.compile(
            "\\s+(?:tomorrow(?: (?:morning|night|evening|afternoon))?|tonight|today|right now|now|later(?: on)?|soon|next (?:time|week|month|weekend)|this (?:week|evening|afternoon|morning|weekend)|straight away|right away|in an? (?:minute|bit|moment|while|hour)|first thing|at once|from now on|in future)$",
            ANY_CASE);

    private EnglishPromises() {}

    static List<Found> in(String words) {
        List<Found> found = new ArrayList<>();
        Matcher sentences =
                SENTENCE.matcher(QUOTED.matcher(words.replace('’', '\'')).replaceAll(" , "));
        while (sentences.find()) {
            String sentence = sentences.group();
            if (NO_PROMISE.matcher(sentence).find()) {
                continue;
            }
            String before = "";
            Matcher clauses = CLAUSE.matcher(sentence.replaceAll("[.!;…—\\s]+$", ""));
            while (clauses.find()) {
                String clause = clauses.group().strip().replaceAll("\\s+", " ");
                if (!REPORTED.matcher(before).find()) {
                    promise(clause)
                            .flatMap(said -> PromiseWords.checked(clause, said, Language.EN))
                            .ifPresent(found::add);
                }
                before = clause;
            }
        }
        return found;
    }

    private static Optional<String> promise(String clause) {
        Matcher leaves = LEAVES_OFF.matcher(clause);
        if (leaves.matches()) {
            if (leaves.group("never") != null
                    && REMEMBERS.matcher(leaves.group("what")).find()) {
                return Optional.empty(); // a manner of speaking
            }
            return EnglishSides.turned(trimmed(leaves.group("what")))
                    .map(said -> (leaves.group("never") == null ? "not " : "never ") + said);
        }
        Matcher does = PROMISE.matcher(clause);
        if (!does.matches()) {
            return Optional.empty();
        }
        String deed = trimmed(does.group("deed"));
        return NO_DEED.matcher(deed).find() ? Optional.empty() : EnglishSides.turned(deed);
    }

    private static String trimmed(String deed) {
        String kept = CUT.matcher(deed).replaceFirst("");
        String bare = WHEN.matcher(kept).replaceFirst("");
        return WHEN.matcher(bare).replaceFirst("").replaceFirst("(?i)^" + ADVERB, "");
    }
}
