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
 * too. Two different ones at least, and more than there are
 * little words of English, for a borrowed one (café, naïve) says nothing. A text of a few words, or in a language beyond those nine, may
 * go unnoticed. Stateless, safe for many threads.
 */
final class OtherLanguages {
    private static final int SIGNS_NEEDED = 2;
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}'’]+");
    private static final Pattern MARKED = Pattern.compile("[^\\p{ASCII}’]");

    /** None of them is a usual word of English, a part of a usual name (Ben, Los, Van der), or often borrowed alone. */
    private static final Set<String> THEIRS = words(
            "ich sie wir ihr mich dich uns euch eine einen einer meine meinen kein keine und oder aber nicht auch noch schon"
                    + " sehr ist bist sind habe haben hab hatte wurde wird kann muss auf für wenn weil dass wie warum heute"
                    + " immer geht es doch jetzt alles etwas nichts niemand mehr ohne durch zum zur sich diese dieser",
            "ik jij hij wij zij het een niet maar ook naar voor heb heeft hebben mij mijn jouw wordt moet veel geen omdat"
                    + " waarom vandaag altijd",
            "je une mais nous vous ils mes que suis sont avec dans très j'ai n'ai n'est cette être était pourquoi parce"
                    + " toujours jamais beaucoup alors aussi quand depuis même peux veux vais personne",
            "una unos pero él por muy estoy está estás eres tengo hoy más cuando porque siempre nunca ahora también quiero"
                    + " puedo tiene tienes nadie siento",
            "meu minha não muito estou ele eles isso você vocês também hoje ainda sempre agora sou são tenho",
            "gli sono sei molto più così anche perché oggi questo questa adesso niente nessuno voglio posso delle degli",
            "jag är och det att inte på som mycket också varför alltid aldrig ingen idag känner känns",
            "nie jest się jestem bardzo mnie mój moja dlaczego czy tylko nikt już dzisiaj wszystko zawsze nigdy",
            "bir ve çok için değil benim bana beni bugün gibi daha hiç");

    /** Usual in English and in none of the others. */
    private static final Set<String> ENGLISH = words(
            "i the of is it it's its are be my you your she they that this and but not have had for with what how why just"
                    + " would her his him got get all been if i'm im don't dont didn't can't to from there here about when"
                    + " he who did does were has which their our out up than then because them these those some any or know"
                    + " want really never always yes yeah");

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
