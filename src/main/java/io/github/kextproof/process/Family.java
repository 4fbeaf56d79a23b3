package io.github.kextproof.process;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A program and all that it starts. Those whose parent has ended are found no more, so all that were ever seen are remembered;
 * one that hides within a single look is not (no group of processes can be made from Java).
 */
final class Family {
    private final ProcessHandle head;
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();

    Family(ProcessHandle head) {
        this.head = head;
    }

    void look() {
        head.descendants().forEach(seen::add);
        Set.copyOf(seen).forEach(member -> member.descendants().forEach(seen::add));
    }

    /** Parents first, so that they cannot replace what is killed; until a look finds nobody new. */
    void kill() {
        int known;
        do {
            look();
            known = seen.size();
            head.destroyForcibly();
            seen.forEach(ProcessHandle::destroyForcibly);
            look();
        } while (seen.size() > known);
    }
}
