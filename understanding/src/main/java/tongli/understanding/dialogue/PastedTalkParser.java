package tongli.understanding.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tongli.core.PlainText;
import tongli.core.Utterance;
import tongli.understanding.dialogue.PastedLine.Named;
import tongli.understanding.dialogue.PastedLine.Shape;
import tongli.understanding.dialogue.PastedTalk.PassedOver;
import tongli.understanding.dialogue.PastedTalk.Turn;
import tongli.understanding.dialogue.PastedTalk.Why;

/**
 * Takes one pasted text apart. The first line that is anybody's words decides how names stand in all of it, for what one line may be
 * ("Meet at 8:13 PM", "Note: bring a coat") only its fellows can tell. A name that has spoken is known by "name: words" everywhere.
 */
final class PastedTalkParser {

    /** How names stand. */
    private enum Form {
        /** {@code name: words}. */
        NAMED,
        /** {@code name:} alone, the words below. */
        ALONE,
        /** A name and a time, the words below. */
        HEADED,
        /** A time before {@code name: words}. */
        STAMPED
    }

    private static final Comparator<PassedOver> BY_LINE = Comparator.comparingInt(PassedOver::line);

    private final List<PastedLine> lines = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private @Nullable Open open;

    PastedTalkParser(String text) {
        int number = 0;
        for (String raw : PlainText.of(text).split("\n", -1)) {
            PastedLine line = PastedLine.of(++number, raw);
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
    }

    PastedTalk parse() {
        int first = 0;
        while (first < lines.size() && nobodys(lines.get(first))) {
            first++;
        }
        if (first < lines.size()) {
            Optional<Form> form = form(first);
            if (form.isEmpty()) {
                return new PastedTalk(
                        List.of(),
                        passedOver,
                        Optional.of(new TalkFault(
                                TalkFault.Kind.NO_NAME, lines.get(first).number(), 0, 0)));
            }
            Shape shape = lines.get(first).shape().orElse(new Shape(false, false, false));
            for (int i = first; i < lines.size(); i++) {
                read(i, form.get(), shape);
            }
            close();
        }
        passedOver.sort(BY_LINE);
        Optional<TalkFault> fault = TalkFault.of(turns.stream().map(Turn::said).toList())
                .map(found -> found.kind() == TalkFault.Kind.TOO_LONG
                        ? found.at(turns.get(found.at() - 1).lines().get(0))
                        : found);
        return new PastedTalk(turns, passedOver, fault);
    }

    /** Before anybody has spoken. */
    private boolean nobodys(PastedLine line) {
        Optional<Why> why = line.isTime() ? Optional.of(Why.TIME) : line.passedOver();
        why.ifPresent(found -> passedOver.add(new PassedOver(line.number(), found)));
        return why.isPresent();
    }

    private Optional<Form> form(int at) {
        PastedLine line = lines.get(at);
        if (line.stamped().isPresent() || line.shape().filter(Shape::isMark).isPresent()) {
            return Optional.of(Form.STAMPED);
        }
        if (isHeader(at)) {
            return Optional.of(Form.HEADED);
        }
        return line.named().map(named -> named.words().isEmpty() ? Form.ALONE : Form.NAMED);
    }

    /** What somebody says at last may look like a header, but nothing follows it. */
    private boolean isHeader(int at) {
        return lines.get(at).header().isPresent()
                && at + 1 < lines.size()
                && lines.get(at + 1).header().isEmpty();
    }

    private void read(int at, Form form, Shape shape) {
        PastedLine line = lines.get(at);
        Optional<Named> begun = begins(at, form, shape);
        if (begun.isPresent()) {
            begin(line, begun.get());
        } else if (form == Form.STAMPED && line.shape().filter(shape::equals).isPresent()) {
            close();
            passedOver.add(new PassedOver(line.number(), Why.NOTICE));
        } else {
            goOn(line);
        }
    }

    private Optional<Named> begins(int at, Form form, Shape shape) {
        PastedLine line = lines.get(at);
        Optional<Named> named = line.named();
        if (named.filter(one -> known.contains(one.name())).isPresent()) {
            return named;
        }
        return switch (form) {
            case NAMED -> named.filter(one -> !one.words().isEmpty());
            case ALONE -> named.filter(one -> one.words().isEmpty());
            case HEADED -> isHeader(at) ? line.header().map(name -> new Named(name, "")) : Optional.empty();
            case STAMPED -> line.shape().filter(shape::equals).isPresent() ? line.stamped() : Optional.empty();
        };
    }

    private void begin(PastedLine line, Named named) {
        close();
        known.add(named.name());
        Open begun = new Open(named.name(), line.number());
        open = begun;
        Optional<Why> why = PastedLine.why(named.words());
        why.ifPresent(found -> begun.why = found);
        if (why.isEmpty() && !named.words().isEmpty()) {
            begun.words.add(PastedLine.words(named.words()));
        }
    }

    private void goOn(PastedLine line) {
        Open current = open;
        boolean answer = current != null && current.words.isEmpty(); // "10:30" may be all that somebody says
        Optional<Why> why = line.isTimeBetweenWords() && !answer ? Optional.of(Why.TIME) : line.passedOver();
        if (why.isEmpty() && current == null) {
            why = Optional.of(Why.NOTICE); // goes on with a notice
        }
        if (why.isPresent() || current == null) {
            passedOver.add(new PassedOver(line.number(), why.orElse(Why.NOTICE)));
        } else {
            current.lines.add(line.number());
            current.words.add(PastedLine.words(line.text()));
        }
    }

    private void close() {
        Open done = open;
        open = null;
        if (done == null) {
            return;
        }
        if (done.words.isEmpty()) {
            done.lines.forEach(line -> passedOver.add(new PassedOver(line, done.why)));
        } else {
            turns.add(new Turn(new Utterance(done.speaker, String.join("\n", done.words)), done.lines));
        }
    }

    /** A turn that may go on. */
    private static final class Open {
        private final String speaker;
        private final List<Integer> lines = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private Why why = Why.EMPTY;

        Open(String speaker, int line) {
            this.speaker = speaker;
            lines.add(line);
        }
    }
}
