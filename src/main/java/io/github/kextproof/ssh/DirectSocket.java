package io.github.kextproof.ssh;

import java.io.IOException;
import jdk.net.ExtendedSocketOptions;

/** A TCP connection of our own. */
final class DirectSocket extends GreetedSocket {
    @Override
    void acknowledgeAtOnce() throws IOException {
        if (supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }
}
