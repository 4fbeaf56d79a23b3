package io.github.kextproof.stub.container;

import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;

/**
 * Tells Testcontainers, by the ServiceLoader, which engine to use. Its own ways would note themselves in the user's home, and ask
 * a container of an image from the Internet for the engine's address where the program runs in a container itself.
 */
public final class LocalEngine extends DockerClientProviderStrategy {
    private static final int BEFORE_ALL_OTHERS = 1_000;

    /** For the ServiceLoader. */
    public LocalEngine() {}

    @Override
    public TransportConfig getTransportConfig() {
        return TransportConfig.builder()
                .dockerHost(Engine.of(System.getenv()).address())
                .build();
    }

    @Override
    public String getDescription() {
        return "the engine that kextproof found";
    }

    @Override
    protected boolean isPersistable() {
        return false;
    }

    @Override
    protected int getPriority() {
        return BEFORE_ALL_OTHERS;
    }

    /** Not used: how a container is reached, its own network says. */
    @Override
    public synchronized String getDockerHostIpAddress() {
        return "127.0.0.1";
    }
}
