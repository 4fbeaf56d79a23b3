package io.github.kextproof.ssh;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.schmizz.sshj.common.Buffer;

/** An SSH agent that holds RSA keys, signs with them, and remembers with which flags. */
final class FakeAgent implements AutoCloseable {
    private final ServerSocketChannel listening;
    private final List<KeyPair> keys;
    private final boolean locked;
    private final List<Integer> flagsSeen = new CopyOnWriteArrayList<>();

    private FakeAgent(Path socket, boolean locked, KeyPair... keys) throws IOException {
        this.keys = List.of(keys);
        this.locked = locked;
        listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(socket));
        Thread thread = new Thread(this::serve, "fake agent");
        thread.setDaemon(true);
        thread.start();
    }

    static FakeAgent at(Path socket, KeyPair... keys) throws IOException {
        return new FakeAgent(socket, false, keys);
    }

    /** It shows its keys but does not sign. */
    static FakeAgent lockedAt(Path socket, KeyPair... keys) throws IOException {
        return new FakeAgent(socket, true, keys);
    }

    List<Integer> flagsSeen() {
        return flagsSeen;
    }

    private void serve() {
        try (SocketChannel client = listening.accept()) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(client));
            while (true) {
                byte[] request = in.readNBytes(in.readInt());
                byte[] answer = answer(new Buffer.PlainBuffer(request)).getCompactData();
                ByteBuffer framed = ByteBuffer.allocate(4 + answer.length);
                framed.putInt(answer.length).put(answer).flip();
                client.write(framed);
            }
        } catch (IOException | GeneralSecurityException e) {
            // The client has gone.
        }
    }

    private Buffer.PlainBuffer answer(Buffer.PlainBuffer request) throws IOException, GeneralSecurityException {
        return request.readByte() == 11 ? identities() : signature(request);
    }

    private Buffer.PlainBuffer identities() {
        Buffer.PlainBuffer answer = new Buffer.PlainBuffer().putByte((byte) 12).putUInt32(keys.size());
        for (KeyPair pair : keys) {
            answer.putString(blob(pair)).putString("lab key");
        }
        return answer;
    }

    private Buffer.PlainBuffer signature(Buffer.PlainBuffer request) throws IOException, GeneralSecurityException {
        if (locked) {
            return new Buffer.PlainBuffer().putByte((byte) 5);
        }
        byte[] blob = request.readStringAsBytes();
        byte[] data = request.readStringAsBytes();
        int flags = request.readUInt32AsInt();
        flagsSeen.add(flags);
        KeyPair pair = keys.stream()
                .filter(key -> Arrays.equals(blob(key), blob))
                .findFirst()
                .orElseThrow();
        Signature signature = Signature.getInstance(flags == 4 ? "SHA512withRSA" : "SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(data);
        byte[] signed = new Buffer.PlainBuffer()
                .putString(flags == 4 ? "rsa-sha2-512" : "rsa-sha2-256")
                .putString(signature.sign())
                .getCompactData();
        return new Buffer.PlainBuffer().putByte((byte) 14).putString(signed);
    }

    private static byte[] blob(KeyPair pair) {
        return new Buffer.PlainBuffer().putPublicKey(pair.getPublic()).getCompactData();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
