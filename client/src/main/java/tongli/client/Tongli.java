package tongli.client;

import java.net.URI;
import java.util.UUID;
import tongli.client.call.Settings;
import tongli.client.call.Transport;

/**
 * A Tongli server. What can be asked for is one method away, by what it is about; each call is made ready first and goes when it is sent:
 *
 * <pre>{@code
 * Tongli tongli = Tongli.at("http://127.0.0.1:8080");
 * Session session = tongli.sessions()
 *         .startSession(NewSession.of(Language.EN).withScenario("refund"))
 *         .send();
 * Turn turn = tongli.sessions()
 *         .takeTurn(session.id(), NewTurn.of().withText("Eleven days, and nobody rang you back."))
 *         .send();
 * if (turn.persona() != null) {
 *     System.out.println(turn.persona().text());
 * }
 * }</pre>
 *
 * <p>What the server refuses is a {@link tongli.client.call.ProblemException}, which names the field and the remedy; where no answer comes, it is a {@link
 * tongli.client.call.NoAnswerException}. What may be asked again safely is asked again by itself. Immutable, safe for many threads.
 */
public final class Tongli extends Apis {

    private final Transport transport;

    private Tongli(Transport transport) {
        super(transport);
        this.transport = transport;
    }

    /** @param address of the server, such as {@code https://practice.example}, with the path before {@code /api} if there is one */
    public static Tongli at(String address) {
        return with(Settings.of(URI.create(address)));
    }

    /** The same by a token that somebody made for a program ({@code tgl_…}); it goes along with every call. */
    public static Tongli at(String address, String token) {
        return with(Settings.of(URI.create(address)).withToken(token));
    }

    public static Tongli with(Settings settings) {
        return new Tongli(new Transport(settings));
    }

    /**
     * Connects to a session, to be told everything as it comes: that the persona types, what they say, the whole turn, also of turns that were played
     * elsewhere.
     *
     * @param after turns that are known already; those that follow are told at once
     * @throws tongli.client.call.NoAnswerException if no connection comes about
     */
    public SessionSocket connect(UUID session, int after, SessionSocket.Listener listener) {
        return SessionSocket.open(transport, session, after, listener);
    }
}
