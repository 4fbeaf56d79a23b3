package io.github.kextproof.doctor;

import io.github.kextproof.lease.LeaseDirectory;
import io.github.kextproof.lease.LeaseTrouble;
import io.github.kextproof.lease.LeaseView;
import io.github.kextproof.lease.LeaseView.Mark;

/** Whether nobody else has the Mac now. Looks at the lease, and takes none. */
final class LeaseFree implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        String name = mac.host().settings().name().value();
        try {
            LeaseView lease = LeaseDirectory.ofMac(name).look(mac.shell()::ask);
            return switch (lease.state()) {
                case FREE -> new Diagnosis.Fine("free");
                case EXPIRED -> expired(lease, name);
                case HELD ->
                    Diagnosis.bad(
                            "somebody else has the Mac",
                            "no lease",
                            lease.shown(),
                            "wait for it: kextproof run --wait 20m; or, if its holder is gone for good: kextproof lease"
                                    + " release --force --mac " + name);
            };
        } catch (LeaseTrouble e) {
            return Diagnosis.bad(
                    String.valueOf(e.getMessage()),
                    e.expected().orElse(""),
                    e.actual().orElse(""),
                    e.advice());
        }
    }

    /** Whoever was told to go is known to be gone soon; of whoever fell silent nobody knows why. */
    private static Diagnosis expired(LeaseView lease, String name) {
        return lease.mark() == Mark.RECALLED
                ? new Diagnosis.Fine("taken away from its holder, and to be had: " + lease.shown())
                : Diagnosis.doubtful(
                        "somebody left without giving the Mac back, and the lease has expired",
                        "no lease",
                        lease.shown(),
                        "nothing: the next run watches it a while and takes it over; or, to be rid of it now: kextproof"
                                + " lease release --force --mac " + name);
    }
}
