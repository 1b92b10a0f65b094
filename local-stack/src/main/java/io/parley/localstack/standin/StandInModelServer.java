package io.parley.localstack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Speaks Ollama's protocol and answers by rules, so that Parley runs and is tested without a language model. */
public final class StandInModelServer implements AutoCloseable {

    /** The model that every answer names, whatever was asked. */
    public static final String MODEL = "parley-stand-in";

    /** A text with it always confuses the stand-in, which then says nothing about it. */
    public static final String CONFUSING_WORD = "confuse-the-stand-in";

    static {
        // Without it a streamed answer waits for the client to acknowledge its first packet: 40 ms a call.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Faults faults = new Faults();
    private final RecentChats recentChats = new RecentChats();

    private StandInModelServer(HttpServer http) {
        this.http = http;
    }

    /**
     * Starts a server on 127.0.0.1.
     *
     * @param port 0 takes a free one
     * @param models names it answers to beside {@link #MODEL}
     * @throws java.net.BindException when the port is taken
     */
    public static StandInModelServer start(int port, String... models) throws IOException {
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        StandInModelServer server = new StandInModelServer(http);
        http.setExecutor(server.threads);
        http.createContext("/", server.routes(new ModelCatalogue(List.of(models))));
        http.start();
        return server;
    }

    /** Where Ollama's paths begin, without a slash at the end. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** What goes wrong with chats from now on. */
    public Faults faults() {
        return faults;
    }

    /** The bodies of the newest chat requests, at most 200, oldest first. */
    public List<JsonNode> recentChats() {
        return recentChats.all();
    }

    /** Ends at once; calls under way are cut. */
    @Override
    public void close() {
        threads.shutdownNow();
        http.stop(0);
    }

    private Routes routes(ModelCatalogue models) {
        FaultsEndpoint faultControl = new FaultsEndpoint(faults);
        return new Routes()
                .get("/", call -> call.text("Ollama is running"))
                .get("/api/version", call -> call.json(200, ModelCatalogue.version()))
                .get("/api/tags", call -> call.json(200, models.tags()))
                .get("/api/ps", call -> call.json(200, models.loaded()))
                .post("/api/show", call -> call.json(200, models.show(call.body())))
                .post("/api/chat", new ChatEndpoint(models, faults, recentChats))
                .post("/api/embed", new EmbedEndpoint(models))
                .on("GET", "/stand-in/faults", faultControl::show)
                .on("PUT", "/stand-in/faults", faultControl::set)
                .on("DELETE", "/stand-in/faults", faultControl::clear);
    }
}
