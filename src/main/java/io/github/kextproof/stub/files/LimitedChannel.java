package io.github.kextproof.stub.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file that grows only as far as the disk has room. */
final class LimitedChannel implements SeekableByteChannel {
    private final SeekableByteChannel channel;
    private final DiskSpace space;

    LimitedChannel(SeekableByteChannel channel, DiskSpace space) {
        this.channel = channel;
        this.space = space;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return channel.read(bytes);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return space.write(channel, bytes);
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        channel.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        channel.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
