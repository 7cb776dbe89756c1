package tongli.server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import tongli.server.engine.Capacity;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.security.PersonalSocket;
import tongli.server.security.Recognition;
import tongli.server.security.SignedInSocket;
import tongli.server.socket.HandshakeCheck;
import tongli.server.socket.SessionSocket;
import tongli.server.socket.SocketPerson;
import tongli.server.storage.Stores;

/** Opens {@code /ws/sessions/{id}}; whose page may connect is the local filter's affair. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration implements WebSocketConfigurer {

    /** Room for the longest turn with every character escaped. */
    private static final int MESSAGE_CHARACTERS = 32_768;

    private final Practice practice;
    private final Courses courses;
    private final ServerOptions options;
    private final Recognition recognition;
    private final Stores stores;
    private final Capacity capacity;

    SocketConfiguration(
            Practice practice,
            Courses courses,
            ServerOptions options,
            Recognition recognition,
            Stores stores,
            Capacity capacity) {
        this.capacity = capacity;
        this.stores = stores;
        this.recognition = recognition;
        this.courses = courses;
        this.practice = practice;
        this.options = options;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        boolean accounts = options.access().hasAccounts();
        SocketPerson person = accounts ? new SignedInSocket(recognition) : SocketPerson.local();
        SessionSocket talk = new SessionSocket(practice, courses, person, capacity, options.typingPauses());
        stores.news().listen(talk);
        registry.addHandler(accounts ? new PersonalSocket(talk, person) : talk, "/ws/sessions/*")
                .addInterceptors(new HandshakeCheck());
    }

    /** Ends before the database is let go of. */
    @Bean
    AutoCloseable othersTurns() {
        return stores.database().hear(stores.news());
    }

    @Bean
    ServletServerContainerFactoryBean socketContainer() {
        ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(MESSAGE_CHARACTERS);
        return container;
    }
}
