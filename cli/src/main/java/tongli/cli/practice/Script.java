package tongli.cli.practice;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.cli.terminal.WorkFailed;
import tongli.core.BasicEmotion;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.PlainText;
import tongli.practice.LearnerMove;
import tongli.practice.LearnerText;

/**
 * A learner's lines for {@code chat --script}: a line is said as it stands, {@code …} stays quiet, and
 * {@code guess: sadness 2 "to be heard"} guesses what the persona feels. Blank lines are passed over.
 */
record Script(String name, List<Line> lines) {

    private static final Pattern GUESS =
            Pattern.compile("guess[:：]\\s*([a-z]+)\\s+([1-3])(?:\\s+[\"“](.*)[\"”])?\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern GUESS_BEGINS = Pattern.compile("guess[:：]", Pattern.CASE_INSENSITIVE);

    Script {
        lines = List.copyOf(lines);
    }

    /** @param number where it stands in the file, from 1 */
    record Line(int number, Step step) {}

    /** What a line does. */
    sealed interface Step {}

    /** Something said, or a silence. */
    record Move(LearnerMove move) implements Step {}

    /** A mentalising check before the next reply. */
    record Guessing(BasicEmotion emotion, int strength, Optional<String> need) implements Step {}

    /** @throws WorkFailed if the file cannot be read or a line of it is wrong; every wrong line is named */
    static Script read(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file));
        } catch (NoSuchFileException missing) {
            throw new WorkFailed(file + " does not exist; check --script", missing);
        } catch (CharacterCodingException notUtf8) {
            throw new WorkFailed(file + " is not UTF-8; convert it first (iconv -t UTF-8)", notUtf8);
        } catch (IOException unreadable) {
            throw new WorkFailed(
                    file + " is a folder or may not be read; name a readable file with --script", unreadable);
        }
    }

    static Script parse(String name, List<String> lines) {
        List<Line> played = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = PlainText.of(lines.get(i)).replace("\ufeff", "").strip();
            int number = i + 1;
            String where = name + ":" + number + ": ";
            if (Blank.is(line)) {
                continue;
            }
            if (isQuiet(line)) {
                played.add(new Line(number, new Move(LearnerMove.stayQuiet())));
            } else if (isGuess(line)) {
                guess(line)
                        .ifPresentOrElse(
                                guess -> played.add(new Line(number, guess)),
                                () -> faults.add(where
                                        + "a guess is written: guess: EMOTION 1-3 \"need\", with an emotion of "
                                        + Arrays.stream(BasicEmotion.values())
                                                .map(Coded::code)
                                                .toList()));
            } else if (PlainText.characters(line) > LearnerText.MAX_CHARACTERS) {
                faults.add(where
                        + "the line has %,d characters; a turn takes at most %,d"
                                .formatted(PlainText.characters(line), LearnerText.MAX_CHARACTERS));
            } else {
                played.add(new Line(number, new Move(LearnerMove.say(line))));
            }
        }
        if (!faults.isEmpty()) {
            throw new WorkFailed(String.join("\n", faults));
        }
        if (played.isEmpty()) {
            throw new WorkFailed(name + " has no line to say; write one line a turn");
        }
        return new Script(name, played);
    }

    /** Whether a line stays quiet instead of saying something. */
    static boolean isQuiet(String line) {
        return line.equals(LearnerMove.QUIET) || line.equals("...") || line.equals("……");
    }

    /** Whether a line is meant as a guess, well written or not. */
    static boolean isGuess(String line) {
        return GUESS_BEGINS.matcher(line).lookingAt();
    }

    /** Empty when the guess is not well written. */
    static Optional<Guessing> guess(String line) {
        Matcher matcher = GUESS.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Coded.find(BasicEmotion.class, matcher.group(1).toLowerCase(Locale.ROOT))
                .map(emotion -> new Guessing(
                        emotion, Integer.parseInt(matcher.group(2)), Optional.ofNullable(matcher.group(3))));
    }
}
