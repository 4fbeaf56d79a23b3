package io.github.kextproof.ssh;

import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;

/** A packet of input for one channel, filled again and again: a new one for each 32 kB would be allocated and copied twice. */
final class DataPacket {
    /** What sshj puts before the payload: its length, and the padding's. */
    private static final int BEFORE = 5;
    /** The message's number, the channel and the data's length. */
    private static final int HEADER = 9;
    /** More than any padding and MAC. */
    private static final int AFTER = 512;

    private final int channel;
    private final SSHPacket packet;

    /** @param largest the most data that one packet will hold */
    DataPacket(int channel, int largest) {
        this.channel = channel;
        this.packet = new SSHPacket(new byte[BEFORE + HEADER + largest + AFTER]);
    }

    /** To be written before it is filled again. */
    SSHPacket with(byte[] bytes, int from, int length) {
        packet.clear();
        packet.wpos(BEFORE);
        packet.rpos(BEFORE);
        return packet.putMessageID(Message.CHANNEL_DATA)
                .putUInt32FromInt(channel)
                .putString(bytes, from, length);
    }
}
