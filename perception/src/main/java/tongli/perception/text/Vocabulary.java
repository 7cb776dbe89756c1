package tongli.perception.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The tokens of an encoder.
 *
 * @param tokens by their id; one that goes on within a word begins with {@code ##}
 * @param marks ids of those that are no piece of a text, such as the one that stands for what the vocabulary lacks
 */
public record Vocabulary(List<String> tokens, Set<Integer> marks) {
    private static final String GOES_ON = "##";

    public Vocabulary {
        tokens = List.copyOf(tokens);
        marks = Set.copyOf(marks);
    }

    /** @param tokenizer as Hugging Face's tokenizers write it, of the kind WordPiece */
    static Vocabulary of(JsonNode tokenizer) {
        JsonNode ids = tokenizer.path("model").path("vocab");
        String[] tokens = new String[ids.size()];
        ids.properties().forEach(token -> tokens[token.getValue().asInt()] = token.getKey());
        Set<Integer> marks = new HashSet<>();
        for (JsonNode added : tokenizer.path("added_tokens")) {
            marks.add(added.path("id").asInt());
        }
        return new Vocabulary(Arrays.asList(tokens), marks);
    }

    /**
     * Whether a token is one character: a letter, a digit, a mark of punctuation, a Chinese sign. An ideograph that goes on within a
     * word is none: the tokenizer parts all of them before it looks into words, so that it never comes.
     */
    public boolean isCharacter(int id) {
        String token = tokens.get(id);
        boolean goesOn = token.length() > GOES_ON.length() && token.startsWith(GOES_ON);
        String rest = goesOn ? token.substring(GOES_ON.length()) : token;
        return rest.codePointCount(0, rest.length()) == 1 && !(goesOn && Character.isIdeographic(rest.codePointAt(0)));
    }
}
