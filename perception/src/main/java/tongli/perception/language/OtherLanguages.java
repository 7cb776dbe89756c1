package tongli.perception.language;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a text in Latin letters seems to be in another language than English: by the little words of German,
 * Dutch, French, Spanish, Portuguese, Italian, Swedish, Polish and Turkish, beside which words with marked letters count
 * too. Two such words at least, and more than there are English ones, for a borrowed one (café, naïve) says nothing. A text of a word or
 * two, or in a language beyond those nine, may go unnoticed. Stateless, safe for many threads.
 */
final class OtherLanguages {
    private static final int SIGNS_NEEDED = 2;
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}'’]+");
    private static final Pattern MARKED = Pattern.compile("[^\\p{ASCII}’]");

    /** None of them is a usual word of English. */
    private static final Set<String> THEIRS = words(
            "ich du sie wir ihr mich mir dich dir uns euch der das den dem ein eine einen einer mein meine meinen kein keine"
                    + " und oder aber nicht auch noch schon sehr ist bist sind habe haben hatte wurde kann muss mit von auf"
                    + " für über zu wenn weil dass wie warum heute immer nur geht es",
            "ik je jij hij wij zij het een niet maar ook heel naar wat voor met ben heb heeft",
            "le la les un une des et ou mais tu il elle nous vous ils mon mes ne pas que qui est suis sont avec dans sur"
                    + " très bien tout c'est j'ai",
            "el los las una unos y pero yo mi mis él ella con para por muy estoy está soy eres tengo hoy más como cuando",
            "os uma mas eu meu minha não muito estou ele ela isso",
            "lo gli ma io mio mia sono sei molto più così anche perché oggi ho hai di",
            "jag är och det att inte på som mycket mig",
            "nie jest się jestem bardzo mnie mój moja",
            "bir ve çok bu için değil");

    /** Usual in English and in none of the others. */
    private static final Set<String> ENGLISH = words(
            "i the of is it it's its are be my you your she they that this and but not have had for with what how why just"
                    + " would her his him got get all been if i'm im don't dont didn't can't to from there here about when");

    private OtherLanguages() {}

    static boolean seemIn(String text) {
        Set<String> theirs = new HashSet<>();
        Set<String> marked = new HashSet<>();
        Set<String> english = new HashSet<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            if (ENGLISH.contains(word)) {
                english.add(word);
            } else if (THEIRS.contains(word)) {
                theirs.add(word);
            } else if (MARKED.matcher(word).find()) {
                marked.add(word);
            }
        }
        int signs = theirs.size() + marked.size();
        return !theirs.isEmpty() && signs >= SIGNS_NEEDED && signs > english.size();
    }

    private static Set<String> words(String... lists) {
        Set<String> all = new HashSet<>();
        for (String list : lists) {
            all.addAll(Arrays.asList(list.split(" ")));
        }
        return Set.copyOf(all);
    }
}
