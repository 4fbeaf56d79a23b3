package io.github.kextproof.stub.server;

import io.github.kextproof.stub.machine.ConnectionFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.sshd.common.Factory;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.io.IoServiceFactory;
import org.apache.sshd.common.io.IoServiceFactoryFactory;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.common.util.threads.CloseableExecutorService;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * The SSH server of one simulated machine. It keeps its port for as long as it is open; while no guest is admitted it closes
 * each connection before the banner, as a machine behind a forwarded port does when it is off.
 */
public final class GuestServer implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.1";
    /** OpenSSH's defaults: MaxAuthTries and MaxSessions. */
    private static final int MAX_AUTH_TRIES = 6;

    private static final int MAX_SESSIONS = 10;
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final SshServer server;
    private final HostKey key;
    private final Optional<FrontDoor> door;
    private volatile Consumer<HeardCommand> listener = heard -> {};
    private volatile Optional<Guest> guest = Optional.empty();

    private GuestServer(SshServer server, HostKey key, Optional<FrontDoor> door) {
        this.server = server;
        this.key = key;
        this.door = door;
    }

    /**
     * Listens, and turns everybody away until a guest is admitted.
     *
     * @param port 1024 to 65535, or 0 for any that is free
     * @param version what the server calls itself after {@code SSH-2.0-}
     * @throws IOException if the port is taken
     */
    public static GuestServer listen(int port, String version, HostKey key, SharedThreads threads) throws IOException {
        GuestServer guestServer = new GuestServer(SshServer.setUpDefaultServer(), key, Optional.empty());
        guestServer.configure(version, threads);
        guestServer.start(port);
        return guestServer;
    }

    /**
     * Listens as the other one does, and harms connections.
     *
     * @param faults what happens to the next connection; asked once for each
     * @throws IOException if the port is taken
     */
    public static GuestServer listen(
            int port, String version, HostKey key, SharedThreads threads, Supplier<Optional<ConnectionFault>> faults)
            throws IOException {
        FrontDoor door = FrontDoor.take(port, threads.pool(), faults);
        GuestServer guestServer = new GuestServer(SshServer.setUpDefaultServer(), key, Optional.of(door));
        guestServer.configure(version, threads);
        guestServer.start(0);
        door.open(guestServer.server.getPort());
        return guestServer;
    }

    private void configure(String version, SharedThreads threads) throws IOException {
        server.setHost(ADDRESS);
        server.setKeyPairProvider(new SessionKeys(key, this::faultOf));
        server.setScheduledExecutorService(threads.scheduler(), false);
        server.setIoServiceFactoryFactory(sharing(threads.io()));
        server.setSessionFactory(new GuardedSessions(server, () -> guest));
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, version);
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, MAX_AUTH_TRIES);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, MAX_SESSIONS);
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
        configureLogins();
        configureCommands(threads);
    }

    private void configureLogins() {
        Logins logins = new Logins(() -> guest, this::faultOf);
        server.setUserAuthFactories(List.<UserAuthFactory>of(
                UserAuthPublicKeyFactory.INSTANCE,
                UserAuthPasswordFactory.INSTANCE,
                UserAuthKeyboardInteractiveFactory.INSTANCE));
        server.setPasswordAuthenticator(logins);
        server.setPublickeyAuthenticator(logins);
    }

    private void configureCommands(SharedThreads threads) {
        GuestFileSystem files = new GuestFileSystem(this::present);
        server.setFileSystemFactory(files);
        server.setChannelFactories(List.of(GuestChannel.factory()));
        server.setShellFactory(channel -> new ShellCommand(present(), Optional.empty(), door, threads.pool()));
        server.setCommandFactory(new GuestCommands(this::present, door, threads, heard -> listener.accept(heard)));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder()
                .withExecutorServiceProvider(threads::executor)
                .withFileSystemAccessor(new GuestSftpFiles(this::present))
                .build()));
    }

    private void start(int port) throws IOException {
        server.setPort(port);
        try {
            server.start();
        } catch (IOException e) {
            throw new IOException("port " + port + " cannot be had: " + e.getMessage(), e);
        }
    }

    private Optional<ConnectionFault> faultOf(SessionContext session) {
        return door.flatMap(front -> front.faultOf(session.getRemoteAddress()));
    }

    private Guest present() throws IOException {
        return guest.orElseThrow(() -> new IOException("switched off"));
    }

    private static IoServiceFactoryFactory sharing(IoServiceFactory shared) {
        return new IoServiceFactoryFactory() {
            @Override
            public IoServiceFactory create(FactoryManager manager) {
                return shared;
            }

            @Override
            public void setExecutorServiceFactory(Factory<CloseableExecutorService> ignoredAsShared) {
                // The threads are the lab's.
            }
        };
    }

    /** From now on this guest answers. */
    public void admit(Guest admitted) {
        guest = Optional.of(admitted);
    }

    /** Whether there is a guest to log in to. */
    public boolean admits() {
        return guest.isPresent();
    }

    /** From now on nobody answers, and every open connection is dropped. */
    public void turnAway() {
        guest = Optional.empty();
        for (AbstractSession session : server.getActiveSessions()) {
            session.close(true).awaitUninterruptibly(CLOSING);
        }
    }

    /** From now on tells somebody else of each command line, in the order in which they come, from any thread. */
    public void listen(Consumer<HeardCommand> somebody) {
        listener = somebody;
    }

    /** How many connections are open. */
    public int connections() {
        return server.getActiveSessions().size();
    }

    /** Where it listens. */
    public Endpoint endpoint(String name, String user) {
        int port = door.map(FrontDoor::port).orElseGet(server::getPort);
        return new Endpoint(name, ADDRESS, port, user, key.fingerprint(), key.knownHostsLine(ADDRESS, port));
    }

    @Override
    public void close() {
        if (!server.isStarted()) {
            return;
        }
        door.ifPresent(FrontDoor::close);
        turnAway();
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the server on port " + server.getPort() + " does not stop", e);
        }
    }
}
