package tongli.perception.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of persons in English talk: after a title or a cue ("my name is", "my sister", "Dear"), and usual given names with what is written with
 * a capital after them. A given name that is a word too (Grace, Mark, Will) is left alone at the beginning of a sentence. All of it hangs on capitals.
 */
final class EnglishNames {
    private static final String CAPITAL = "(?:\\p{Lu}['’]?\\p{Lu}?[\\p{Ll}]+(?:[-'’]\\p{Lu}\\p{Ll}+)?)";
    private static final String ONE =
            "(?!(?:" + String.join("|", NameList.words("not-names-en.txt")) + ")\\b)" + CAPITAL;
    private static final String FULL = ONE + "(?: " + ONE + "){0,2}";
    private static final String GIVEN = NameList.oneOf(NameList.words("given-en.txt"));
    private static final String AMBIGUOUS = NameList.oneOf(NameList.words("given-ambiguous-en.txt"));
    private static final String SURNAME = NameList.oneOf(NameList.words("surnames-en.txt"));
    /** As people write who use no capitals. */
    private static final String SMALL = NameList.oneOf(NameList.words("given-en.txt").stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));

    private static final String KIN =
            "(?i:mum|mom|mother|dad|father|sister|brother|son|daughter|husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|friend|best friend|mate|flatmate|roommate|housemate|neighbou?r|colleague|boss|manager|supervisor|teacher|tutor|student|patient|client|cousin|niece|nephew|aunt|uncle|grandson|granddaughter|ex|mentor|carer|therapist|counsellor|coach|landlord|landlady|line manager|lad|guy|woman|man|girl|boy|lady)";

    private static final List<Pattern> CUES = List.of(
            cue("(?i:\\b(?:my|her|his|their)(?: full| first| last)? name(?: is| was|['’]s)) (?<it>" + FULL + ")"),
            cue("(?i:\\b(?:was named|is called|am called|call me|calls? me)) (?<it>" + FULL + ")"),
            cue("\\b(?:I['’]m|I am|This is|this is) (?<it>(?:" + GIVEN + "|" + AMBIGUOUS + ")\\b(?: " + ONE + ")?)"),
            cue("\\b(?i:my) (?:[a-z]+ )?" + KIN + ",? (?<it>" + FULL + ")"),
            cue("\\b(?i:my|her|his|our|their|the) (?:[a-z]+ )?" + KIN + "(?: [a-z]+){0,2}, (?<it>" + FULL
                    + ")(?=[,.])"),
            cue("\\b(?:told|tell|asked|ask|met|miss|married|go by|baby|sat with|living with|but) (?<it>" + FULL + ")"),
            cue("\\b(?:It['’]s|it['’]s|Hello,|Hi,) (?<it>" + FULL + ")(?= (?:again|here|speaking))"),
            cue("\\b(?<it>" + ONE + ") and (?:I|me)\\b"),
            cue("\\b(?:me|I) and (?<it>" + ONE + ")\\b"),
            cue("(?i:\\bi['’]?m |\\bmy name['’]?s |\\bmy name is )(?<it>" + SMALL + ")(?![a-z'’])"),
            cue("\\b(?:Patient|Name|Contact|Client|Student|Recipient): (?<it>" + FULL + ")"),
            cue(
                    "\\b(?:Dear|Regards,|regards,|sincerely,|wishes,|Love,|Cheers,|Best,|Signed,|Thanks,|Hi|Hello|Hey) (?<it>"
                            + FULL + ")"),
            cue(
                    "\\b(?<it>(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Nurse|Aunt|Auntie|Uncle|Officer|Sergeant|Captain|Coach|Judge)\\b\\.? "
                            + ONE + "(?: " + ONE + ")?)"),
            cue("\\b(?<it>" + GIVEN + "\\b(?: " + ONE + ")?)"),
            cue("(?<=[\\p{Ll},;] )(?<it>" + AMBIGUOUS + "\\b(?: " + ONE + ")?)"),
            cue("(?:^|[.!?] )(?<it>(?:Charlotte|Victoria|Jasmine|Ruth|Nick|Rob|Max)\\b(?: " + ONE + ")?)"),
            cue("\\b(?<it>" + AMBIGUOUS + " " + SURNAME + ")\\b"),
            cue("\\b(?<it>" + SURNAME + ")\\b"));

    private static final List<String> PUBLIC = NameList.phrases("public-en.txt");

    private EnglishNames() {}

    private static Pattern cue(String pattern) {
        return Pattern.compile(pattern);
    }

    static void find(String text, List<PersonalSpan> found) {
        Set<Integer> known = new HashSet<>();
        for (String phrase : PUBLIC) {
            for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                known.add(at);
            }
        }
        for (Pattern cue : CUES) {
            Matcher matcher = cue.matcher(text);
            while (matcher.find()) {
                if (!known.contains(matcher.start("it"))) {
                    found.add(new PersonalSpan(PersonalKind.NAME, matcher.start("it"), matcher.end("it")));
                }
            }
        }
    }
}
