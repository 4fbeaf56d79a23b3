package io.github.kextproof.doctor;

import io.github.kextproof.lease.Holder;
import io.github.kextproof.lease.LeaseDirectory;
import io.github.kextproof.lease.LeaseTrouble;
import io.github.kextproof.lease.LeaseView;
import io.github.kextproof.lease.ThisProcess;

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
                case EXPIRED -> expired(lease.mark(), whose);
                case HELD -> isOwn(lease) ? own(mac.options(), whose) : others(mac.options(), whose);
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
    private static Diagnosis expired(LeaseView.Mark mark, String whose) {
        return mark == LeaseView.Mark.RECALLED
                ? new Diagnosis.Fine("taken away from its holder, and to be had: " + whose)
                : Diagnosis.doubtful(
                        "somebody left without giving the Mac back, and the lease has expired",
                        "no lease",
                        whose,
                        "nothing: the next run watches it for a while, which no release saves it, and takes it over");
    }

    private static boolean isOwn(LeaseView lease) {
        Holder doctor = ThisProcess.holding("kextproof doctor");
        return lease.record()
                .filter(record -> record.holder().isSamePerson(doctor))
                .isPresent();
    }

    private static Diagnosis own(String options, String whose) {
        return Diagnosis.bad(
                "you have leased the Mac yourself",
                "no lease",
                whose,
                "give it back before you run anything on it: kextproof lease release " + options);
    }

    private static Diagnosis others(String options, String whose) {
        return Diagnosis.bad(
                "somebody else has the Mac",
                "no lease",
                whose,
                "wait for it: kextproof run --wait 20m; or, if its holder is gone for good: kextproof lease release --force "
                        + options);
    }
}
