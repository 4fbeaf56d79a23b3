package io.github.kextproof.doctor;

import io.github.kextproof.lease.LeaseDirectory;
import io.github.kextproof.lease.LeaseTrouble;
import io.github.kextproof.lease.LeaseView;

/** Whether nobody else has the Mac now. Looks at the lease, and takes none. */
final class LeaseFree implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        String name = mac.host().settings().name().value();
        try {
            LeaseDirectory directory = LeaseDirectory.ofMac(name);
            LeaseView lease = directory.look(mac.shell()::ask);
            String whose = lease.shown(directory.subject());
            return switch (lease.state()) {
                case FREE -> new Diagnosis.Fine("free");
                case EXPIRED -> new Diagnosis.Fine("expired, and to be had: " + whose);
                case HELD ->
                    Diagnosis.bad(
                            "the Mac is leased",
                            "no lease",
                            whose,
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
}
