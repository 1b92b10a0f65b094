package io.parley.localstack.stack;

import io.parley.contract.BrandsConfig;
import io.parley.localstack.process.Broker;
import io.parley.localstack.process.ChildProcess;
import io.parley.localstack.process.Database;
import io.parley.localstack.process.Patience;
import io.parley.localstack.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One local stack: starts its parts, finds them again, and ends them. */
public final class Stack {

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Layout layout;
    private final StackSettings settings;
    private final Secrets secrets;

    /** A stack that is running or about to be. */
    public Stack(Layout layout, StackSettings settings) {
        this.layout = layout;
        this.settings = settings;
        this.secrets = Secrets.of(Path.of(settings.config()), layout.secrets());
    }

    public Layout layout() {
        return layout;
    }

    public StackSettings settings() {
        return settings;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** The brands file, as the services read it. */
    public BrandsConfig brands() {
        return Brands.read(Path.of(settings.config()), secrets.environment());
    }

    public int port(Component component) {
        return component.defaultPort() + settings.portOffset();
    }

    /** Where the part is reached, for people. */
    public String url(Component component) {
        return switch (component) {
            case KAFKA -> bootstrapServers();
            case POSTGRES -> database().url();
            case MODEL -> settings.modelUrl();
            default -> "http://localhost:" + port(component);
        };
    }

    public String bootstrapServers() {
        return broker().bootstrapServers();
    }

    public Database database() {
        return new Database(layout.checkout(), layout.data(Component.POSTGRES), port(Component.POSTGRES));
    }

    /** The parts that are processes of ours: without a stand-in, the model is not. */
    public List<Component> components() {
        List<Component> components = new ArrayList<>(List.of(Component.values()));
        if (!settings.standIn()) {
            components.remove(Component.MODEL);
        }
        return components;
    }

    /** The running process of a part, if there is one. */
    public Optional<ChildProcess> process(Component component) {
        return RunRecord.find(layout.run(component));
    }

    /** Whether the part does its work. */
    public boolean ready(Component component) {
        return process(component).isPresent()
                && switch (component) {
                    case KAFKA -> Ports.taken(port(component));
                    case POSTGRES -> database().ready();
                    case MODEL -> Http.answers(settings.modelUrl() + "/api/version");
                    default -> Http.answers(url(component) + "/q/health/ready");
                };
    }

    /** Parts that cannot start because somebody else listens on their port, a sentence each. */
    public List<String> takenPorts() {
        return components().stream()
                .filter(component -> process(component).isEmpty() && Ports.taken(port(component)))
                .map(component -> "Port " + port(component) + ", which " + component.shortName()
                        + " needs, is taken by another program. Stop that, or move all ports: --port-offset 100.")
                .toList();
    }

    /** Starts a part that does not run, and writes down its process. */
    public void start(Component component) {
        if (process(component).isPresent()) {
            return;
        }
        Path log = layout.log(component);
        ChildProcess process = switch (component) {
            case KAFKA -> broker().start(log);
            case POSTGRES -> database().start(log);
            case MODEL -> ChildProcess.java(standInArguments(), Map.of(), log);
            default -> ChildProcess.java(serviceJar(component).arguments(), serviceEnvironment(component), log);
        };
        RunRecord.write(layout.run(component), process);
    }

    /** Waits until a started part does its work; a part that dies meanwhile fails at once, with the end of its log. */
    public void awaitReady(Component component) {
        Patience.until(START_PATIENCE, component.shortName() + " is ready; its log is " + layout.log(component), () -> {
            if (process(component).isEmpty()) {
                throw new IllegalStateException(component.shortName() + " did not start. Its log, "
                        + layout.log(component) + ", ends with:\n" + LogTail.of(layout.log(component)));
            }
            return ready(component);
        });
        if (component == Component.KAFKA) {
            broker().createTopics();
        }
    }

    /** Ends a part in good order. */
    public void stop(Component component) {
        process(component).ifPresent(process -> process.stop(STOP_PATIENCE));
        RunRecord.delete(layout.run(component));
    }

    /** Ends a part with SIGKILL; it stays down until it is started again. */
    public void kill(Component component) {
        process(component).ifPresent(ChildProcess::kill);
        if (component == Component.POSTGRES) {
            // What was started looks after the server; the crash to be seen is the server's.
            database().server().ifPresent(ProcessHandle::destroyForcibly);
        }
        RunRecord.delete(layout.run(component));
    }

    private ServiceJar serviceJar(Component service) {
        return new ServiceJar(layout.serviceJar(service));
    }

    private Broker broker() {
        return new Broker(layout.checkout(), layout.data(Component.KAFKA), port(Component.KAFKA));
    }

    private List<String> standInArguments() {
        String classPath = layout.checkout().classPath("local-stack/target/launcher") + ":"
                + layout.checkout().root().resolve("local-stack/target/classes");
        return List.of(
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "io.parley.localstack.standin.StandInMain",
                Integer.toString(port(Component.MODEL)));
    }

    /** What a service is told by its environment; its verbs need the same. */
    public Map<String, String> serviceEnvironment(Component service) {
        Map<String, String> environment = new HashMap<>(secrets.environment());
        environment.put("PARLEY_TOKENS_LOCAL_PERSON", "you");
        environment.put("PARLEY_TOKENS_LOCAL_ROLE", "approver");
        environment.put("PARLEY_CONFIG", settings.config());
        environment.put("PARLEY_" + service.name() + "_PORT", Integer.toString(port(service)));
        environment.put("PARLEY_STATE_DIR", layout.streams().toString());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("PARLEY_DATABASE_URL", database().url());
        environment.put("PARLEY_DATABASE_USER", Database.NAME);
        environment.put("PARLEY_DATABASE_PASSWORD", Database.NAME);
        environment.put("OLLAMA_BASE_URL", settings.modelUrl());
        environment.put("PARLEY_MODEL", settings.modelName());
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        return environment;
    }
}
