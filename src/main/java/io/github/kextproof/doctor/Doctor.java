package io.github.kextproof.doctor;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.ssh.Ssh;
import io.github.kextproof.suite.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Looks at Macs, all at once, and says of each what a run would stumble over. Changes nothing on them, and leases none. */
public final class Doctor {
    private final Ssh ssh;
    private final String inventory;

    public Doctor(Ssh ssh) {
        this(ssh, "");
    }

    /** @param inventory how other commands name the same Macs, such as {@code " --inventory lab.yaml"}; empty if they need not */
    public Doctor(Ssh ssh, String inventory) {
        this.ssh = ssh;
        this.inventory = inventory;
    }

    /**
     * Looks at each Mac.
     *
     * @return one for each, in the same order
     * @throws InterruptedException if this thread is interrupted meanwhile; those who look are too
     */
    public List<Examination> examine(List<Host> macs) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, macs.size()));
        try {
            List<Future<Examination>> begun = new ArrayList<>();
            List<Scenarios> scenarios = Outlooks.scenarios(macs);
            macs.forEach(mac ->
                    begun.add(pool.submit(() -> Examining.of(new Patient(mac, ssh, inventory), scenarios))));
            List<Examination> ended = new ArrayList<>();
            for (Future<Examination> each : begun) {
                ended.add(result(each));
            }
            return ended;
        } finally {
            pool.shutdownNow();
        }
    }

    /** What no check foresaw is a bug, and goes up as it is. */
    private static Examination result(Future<Examination> examination) throws InterruptedException {
        try {
            return examination.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException bug) {
                throw bug;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
