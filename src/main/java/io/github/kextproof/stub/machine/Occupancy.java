package io.github.kextproof.stub.machine;

import java.util.Map;
import java.util.function.Consumer;

/** Whether another controller has leased the Mac: what it would have left on the Mac's disk, for an hour. */
final class Occupancy implements Changeable {
    private static final String LEASE = "/var/db/kextproof/lease";
    private static final long HOUR = 3_600;

    private enum Lease {
        FREE,
        HELD,
        EXPIRED
    }

    private final Text text;
    private final MacClock clock;

    Occupancy(Text text, MacClock clock) {
        this.text = text;
        this.clock = clock;
    }

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of("lease", this::set);
    }

    private void set(Wanted wanted) {
        text.remove(LEASE);
        Lease lease = wanted.among(Lease.class);
        if (lease != Lease.FREE) {
            // Who has an expired one took it two hours ago.
            long taken = clock.shown(wanted.at()).getEpochSecond() - (lease == Lease.EXPIRED ? 2 * HOUR : 0);
            text.write(
                    LEASE + "/1/record",
                    String.join(
                            "\n",
                            "token=0123456789abcdef",
                            "beat=3",
                            "kind=hold",
                            "user=lab",
                            "host=ci-7",
                            "pid=4711",
                            "run=3f2a91c0",
                            "purpose=the nightly run",
                            "taken=" + taken,
                            "expires=" + (taken + HOUR),
                            ""));
        }
    }
}
