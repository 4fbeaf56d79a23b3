package io.github.kextproof.lab;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Ssh;
import java.util.function.Consumer;

/** Where Macs are owned: hands out each to one scenario at a time. */
public final class Lab {
    private final Ssh ssh;
    private final Permits permits;
    private final Leasing leasing;

    /**
     * Of a process that waits for no other controller.
     *
     * @param parallel how many Macs may be at work at once, at least 1
     */
    public Lab(Ssh ssh, int parallel) {
        this(ssh, parallel, Leasing.atOnce());
    }

    /**
     * Shared with other controllers.
     *
     * @param parallel how many Macs may be at work at once, at least 1
     */
    public Lab(Ssh ssh, int parallel, Leasing leasing) {
        this.ssh = ssh;
        this.permits = new Permits(parallel);
        this.leasing = leasing;
    }

    /**
     * Waits until no other journey of this process has the Mac, and takes it from them; nothing is connected yet, and its lease
     * is taken with its first connection.
     *
     * @param log is told of every command that runs on the Mac, and on its host during a reset
     * @param repeats is told what is done again because the connection was lost
     */
    public OwnedMac own(Host host, CommandLog log, Repeats repeats) {
        return own(host, log, repeats, new Wish(leasing.holder().purpose(), news -> {}));
    }

    /**
     * Why a Mac is wanted, and who wants to know what becomes of that.
     *
     * @param purpose for people, as others read it in the lease: {@code kextproof run reapproval}
     * @param news is told by the thread that owns the Mac
     */
    public record Wish(String purpose, Consumer<LeaseNews> news) {}

    /** The same for a purpose, as the lease has it. */
    public OwnedMac own(Host host, CommandLog log, Repeats repeats, Wish wish) {
        return new OwnedMac(
                host,
                ssh,
                log,
                repeats,
                wish.news(),
                leasing.forPurpose(wish.purpose()),
                permits.acquire(host.settings().name()));
    }
}
