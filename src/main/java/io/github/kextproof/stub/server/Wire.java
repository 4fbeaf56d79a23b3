package io.github.kextproof.stub.server;

/** The way back to whoever sent a command, for what harms it; after each of these nothing more arrives there. */
public interface Wire {
    /** Ends the connection. */
    void drop();

    /** Ends the connection with a TCP reset, where a {@link FrontDoor} stands; drops it elsewhere. */
    void reset();

    /** Closes the channel without an exit status. */
    void cut();

    /**
     * Says that a signal ended the command.
     *
     * @param signal without SIG
     */
    void kill(String signal);
}
