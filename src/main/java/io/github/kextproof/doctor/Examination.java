package io.github.kextproof.doctor;

import io.github.kextproof.mac.MacName;
import java.util.List;

/**
 * All that was seen of one Mac.
 *
 * @param checks in the order in which they were made
 * @param outlooks one for each scenario that a Mac of the inventory could be asked for; the same ones for each Mac
 */
public record Examination(MacName mac, List<Checked> checks, List<Outlook> outlooks) {
    public Examination {
        checks = List.copyOf(checks);
        outlooks = List.copyOf(outlooks);
    }

    /** Whether nothing is bad; doubts are left to whoever reads them. */
    public boolean isReady() {
        return bad() == 0;
    }

    /** How many things are to be mended. */
    public long bad() {
        return checks.stream().filter(Checked::isBad).count();
    }

    /** How many doubts there are. */
    public long doubtful() {
        return checks.stream().filter(Checked::isDoubtful).count();
    }
}
