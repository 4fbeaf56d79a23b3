package io.github.kextproof.ssh;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.schmizz.sshj.common.Buffer;

/** Speaks with an SSH agent (draft-ietf-sshm-ssh-agent) over its Unix socket: which keys it has, and sign with one. */
final class AgentClient implements Closeable {
    private static final byte REQUEST_IDENTITIES = 11;
    private static final byte IDENTITIES_ANSWER = 12;
    private static final byte SIGN_REQUEST = 13;
    private static final byte SIGN_RESPONSE = 14;
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final SocketChannel channel;

    private AgentClient(SocketChannel channel) {
        this.channel = channel;
    }

    static AgentClient at(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return new AgentClient(channel);
        } catch (IOException e) {
            Guard.closeQuietly(channel);
            throw e;
        }
    }

    /** A key that the agent holds, with the comment it was added with. */
    static final class Identity {
        private final byte[] blob;
        private final String type;
        private final String comment;

        private Identity(byte[] blob, String type, String comment) {
            this.blob = blob;
            this.type = type;
            this.comment = comment;
        }

        byte[] blob() {
            return blob.clone();
        }

        /** The names to ask the machine with, best first; an RSA key signs with either SHA-2 (RFC 8332). */
        List<String> algorithms() {
            return type.equals("ssh-rsa") ? List.of("rsa-sha2-512", "rsa-sha2-256") : List.of(type);
        }

        String shown() {
            return "the agent's key '" + comment + "' (" + type + " " + HostKey.fingerprint(blob) + ")";
        }
    }

    List<Identity> identities() throws IOException {
        Buffer.PlainBuffer answer = ask(new Buffer.PlainBuffer().putByte(REQUEST_IDENTITIES), IDENTITIES_ANSWER);
        int count = answer.readUInt32AsInt();
        List<Identity> identities = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] blob = answer.readStringAsBytes();
            String type = new Buffer.PlainBuffer(blob).readString();
            identities.add(new Identity(blob, type, answer.readString()));
        }
        return identities;
    }

    /** The signature as it goes into the login request: the algorithm's name, then its bytes. */
    byte[] sign(Identity identity, String algorithm, byte[] data) throws IOException {
        Buffer.PlainBuffer request = new Buffer.PlainBuffer()
                .putByte(SIGN_REQUEST)
                .putString(identity.blob)
                .putString(data)
                .putUInt32(flags(algorithm));
        return ask(request, SIGN_RESPONSE).readStringAsBytes();
    }

    private static long flags(String algorithm) {
        return switch (algorithm) {
            case "rsa-sha2-256" -> 2;
            case "rsa-sha2-512" -> 4;
            default -> 0;
        };
    }

    private Buffer.PlainBuffer ask(Buffer.PlainBuffer request, byte expected) throws IOException {
        ByteBuffer framed = ByteBuffer.allocate(4 + request.available());
        framed.putInt(request.available()).put(request.getCompactData()).flip();
        while (framed.hasRemaining()) {
            channel.write(framed);
        }
        int length = read(4).getInt();
        if (length < 1 || length > LONGEST_ANSWER) {
            throw new IOException("the agent's answer is malformed");
        }
        Buffer.PlainBuffer answer = new Buffer.PlainBuffer(read(length).array());
        if (answer.readByte() != expected) {
            throw new IOException("the agent refused");
        }
        return answer;
    }

    private ByteBuffer read(int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("the agent closed the connection");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
