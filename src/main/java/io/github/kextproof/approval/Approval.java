package io.github.kextproof.approval;

import java.time.Duration;
import java.time.Instant;

/** What came of asking for approval. */
public sealed interface Approval {
    /**
     * macOS took the press: the policy database says allowed.
     *
     * @param seen on the Mac's clock, when that was noticed
     */
    record Given(Instant seen) implements Approval {}

    /**
     * Nobody pressed Allow in time, or the press had no effect.
     *
     * @param waited on the Mac's clock
     * @param lastSeen what the policy database said last
     * @param advice what to do about it
     */
    record Missing(Duration waited, String lastSeen, String advice) implements Approval {}

    /**
     * Nobody was asked, because the inventory says that nobody needs to be; yet macOS asks.
     *
     * @param lastSeen what the policy database says
     * @param advice what to do about it
     */
    record NotAskedFor(String lastSeen, String advice) implements Approval {}

    /**
     * The Mac's console cannot be seen or touched, whatever macOS offers.
     *
     * @param what one sentence without a full stop
     * @param expected what a working console would have shown
     * @param actual what there was instead
     * @param advice what to do about it
     */
    record NoConsole(String what, String expected, String actual, String advice) implements Approval {}

    /**
     * The console works, but Allow could not be pressed there, or the press had no effect.
     *
     * @param what one sentence without a full stop
     * @param expected what would have let it be pressed
     * @param actual what there was instead
     * @param advice what to do about it
     */
    record NotPressed(String what, String expected, String actual, String advice) implements Approval {}

    /**
     * The inventory names something that cannot be used.
     *
     * @param what one sentence without a full stop
     * @param expected what could be
     * @param actual what there is
     * @param advice what to do about it
     */
    record Unusable(String what, String expected, String actual, String advice) implements Approval {}

    /**
     * The policy database cannot be read, so that nobody knows.
     *
     * @param why what sqlite3 said
     */
    record Unknown(String why) implements Approval {}
}
