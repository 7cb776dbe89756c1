package tongli.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.util.concurrent.CompletableFuture;
import tongli.persona.guard.Refusal;
import tongli.persona.speech.NoLineException;

/** Gathers a line as its pieces come. Nobody hears a piece before the whole is checked; too long is given up at once. */
final class Listening implements StreamingChatResponseHandler {

    private final int mostCharacters;
    private final StringBuilder text = new StringBuilder();

    /** Done with the first piece of anything, or with the line. */
    final CompletableFuture<Boolean> begun = new CompletableFuture<>();

    /** The line, or {@link NoLineException}. */
    final CompletableFuture<String> line = new CompletableFuture<>();

    Listening(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    @Override
    public void onPartialResponse(String piece) {
        begun.complete(true);
        synchronized (text) {
            text.append(piece);
            if (text.length() > mostCharacters) {
                fail(Refusal.TOO_LONG);
            }
        }
    }

    @Override
    public void onPartialThinking(PartialThinking thinking) {
        begun.complete(true);
    }

    @Override
    public void onPartialToolCall(PartialToolCall call) {
        fail(Refusal.TOOL_CALL);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        FinishReason why = response.finishReason();
        if (response.aiMessage().hasToolExecutionRequests() || why == FinishReason.TOOL_EXECUTION) {
            fail(Refusal.TOOL_CALL);
        } else if (why == FinishReason.LENGTH) {
            fail(Refusal.TOO_LONG);
        } else if (why != FinishReason.STOP) { // cut off, by a filter or on the way
            fail(Refusal.MALFORMED);
        } else {
            begun.complete(true);
            synchronized (text) {
                line.complete(text.toString());
            }
        }
    }

    @Override
    public void onError(Throwable broken) {
        fail(Refusal.MALFORMED);
    }

    private void fail(Refusal reason) {
        line.completeExceptionally(new NoLineException(reason));
        begun.complete(true);
    }
}
