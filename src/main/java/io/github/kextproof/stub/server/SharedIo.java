package io.github.kextproof.stub.server;

import org.apache.sshd.common.io.IoAcceptor;
import org.apache.sshd.common.io.IoConnector;
import org.apache.sshd.common.io.IoHandler;
import org.apache.sshd.common.io.IoServiceEventListener;
import org.apache.sshd.common.io.IoServiceFactory;
import org.apache.sshd.common.util.closeable.AbstractCloseable;
import org.jspecify.annotations.Nullable;

/** One server's share of the I/O service that all servers use. */
final class SharedIo extends AbstractCloseable implements IoServiceFactory {
    private final IoServiceFactory shared;
    private @Nullable IoServiceEventListener listener;

    SharedIo(IoServiceFactory shared) {
        this.shared = shared;
    }

    @Override
    public IoConnector createConnector(IoHandler handler) {
        return shared.createConnector(handler);
    }

    @Override
    public IoAcceptor createAcceptor(IoHandler handler) {
        return shared.createAcceptor(handler);
    }

    @Override
    public @Nullable IoServiceEventListener getIoServiceEventListener() {
        return listener;
    }

    @Override
    public void setIoServiceEventListener(@Nullable IoServiceEventListener listener) {
        this.listener = listener;
    }
}
