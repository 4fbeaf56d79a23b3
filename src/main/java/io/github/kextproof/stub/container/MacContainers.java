package io.github.kextproof.stub.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.TestcontainersConfiguration;

/** An engine that has what container Macs are made of. */
public final class MacContainers implements AutoCloseable {
    private final Engine engine;
    private final String image;
    private final byte[] stub;
    private final Owner owner;
    private final Undertaker undertaker;

    private MacContainers(Engine engine, String image, byte[] stub, Owner owner, Undertaker undertaker) {
        this.engine = engine;
        this.image = image;
        this.stub = stub;
        this.owner = owner;
        this.undertaker = undertaker;
    }

    /**
     * Makes the engine ready: removes what killed programs left on it, and builds the image if it is missing.
     *
     * @param news is told what takes long
     * @throws ContainerTrouble if no engine answers, or it cannot be made ready
     * @throws IOException if the program's own files cannot be read
     */
    public static MacContainers prepare(Consumer<String> news) throws IOException {
        Engine engine = Engine.of(System.getenv());
        String complaint = engine.complaint().orElse("");
        if (!complaint.isEmpty()) {
            throw new ContainerTrouble("no container engine answers\n"
                    + "  expected   Docker's socket at /var/run/docker.sock, or whatever DOCKER_HOST names\n"
                    + "  actual     " + complaint + "\n"
                    + "  perhaps    install Docker (Debian: apt-get install docker.io) and start it, or use the stub Macs of"
                    + " vms/stubs.yaml, which need none");
        }
        MacImage image = new MacImage(ClassPathFiles.beside("/vms/container/Dockerfile"), MacImage.BASE);
        try {
            DockerClient client = client();
            removeLeftovers(client);
            image.provide(client, news);
        } catch (DockerException | IllegalStateException e) {
            throw new ContainerTrouble(
                    "the container engine at " + engine.address() + " does not do what it is asked for\n  actual     "
                            + ContainerTrouble.words(e),
                    e);
        }
        Owner owner = Owner.self();
        return new MacContainers(
                engine, image.name(), StubJar.make(), owner, Undertaker.start(engine.address(), owner));
    }

    /**
     * Testcontainers would start a container of its own that removes the others, from an image of the Internet, unless an
     * environment variable forbids it or containers are for being used again; which of ours never happens, since each has a name
     * of its own. They are removed with the {@link Lifeline} in its place.
     */
    private static DockerClient client() {
        TestcontainersConfiguration.getInstance()
                .getUserProperties()
                .setProperty("testcontainers.reuse.enable", "true");
        return DockerClientFactory.instance().client();
    }

    /** Those that a program had created and not yet started when it was killed. */
    private static void removeLeftovers(DockerClient client) {
        List<Container> ours = client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(Owner.LABEL))
                .exec();
        ours.stream()
                .filter(container ->
                        Owner.of(labels(container)).filter(Owner::isGone).isPresent())
                .forEach(container -> MacContainer.remove(client, container.getId()));
    }

    private static Map<String, String> labels(Container container) {
        return container.getLabels() == null ? Map.of() : container.getLabels();
    }

    /** Starts a Mac and waits until one can log in to it. */
    public MacContainer start(Contents contents) throws ContainerTrouble {
        MacBox box = new MacBox(image, stub, contents, owner, engine.isLocal());
        String host = engine.isLocal() ? "127.0.0.1" : engine.address().getHost();
        return MacContainer.start(contents.name(), box, host);
    }

    /** To be called once all containers are closed. */
    @Override
    public void close() {
        undertaker.close();
    }
}
