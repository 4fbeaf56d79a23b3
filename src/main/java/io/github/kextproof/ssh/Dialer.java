package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes TCP connections: looks the address up, and tries each answer in turn, all within one deadline. */
final class Dialer {
    private final Access access;
    private final Deadline deadline;

    Dialer(Access access, Deadline deadline) {
        this.access = access;
        this.deadline = deadline;
    }

    /** @throws ShellException of kind UNREACHABLE */
    GreetedSocket dial() throws InterruptedException {
        InetAddress[] addresses = lookUp();
        IOException failure = new UnknownHostException(access.address());
        for (int i = 0; i < addresses.length; i++) {
            try {
                return connect(addresses[i], deadline.millisLeft() / (addresses.length - i));
            } catch (IOException e) {
                failure = e;
            }
        }
        throw ConnectTrouble.notConnected(access, deadline, failure);
    }

    /** In a thread of its own, because a look-up takes as long as it takes and heeds no interrupt. */
    private InetAddress[] lookUp() throws InterruptedException {
        FutureTask<InetAddress[]> answer = new FutureTask<>(() -> InetAddress.getAllByName(access.address()));
        Thread asking = new Thread(answer, "ssh-lookup-" + access.address());
        asking.setDaemon(true);
        asking.start();
        try {
            return answer.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw ConnectTrouble.unknownHost(access, e);
        } catch (TimeoutException e) {
            throw ConnectTrouble.lookUpTooSlow(access, deadline, e);
        }
    }

    private GreetedSocket connect(InetAddress address, int millis) throws IOException {
        GreetedSocket socket = new DirectSocket();
        try {
            // Without it a command takes 40 ms more: Nagle waits for the peer's delayed acknowledgement.
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.connect(new InetSocketAddress(address, access.port()), Math.max(1, millis));
            return socket;
        } catch (IOException e) {
            Guard.closeQuietly(socket);
            throw e;
        }
    }
}
