package io.github.kextproof.lease;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Who has a lease, or wants one.
 *
 * @param user of the controller, as its operating system names them
 * @param host the controller's own name
 * @param pid of the process; what a hold was taken by has ended since
 * @param run names the run, also in its events
 * @param purpose for people
 */
public record Holder(String user, String host, long pid, String run, String purpose) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A lease's record has a line for each of them. */
    public Holder {
        user = oneLine(user);
        host = oneLine(host);
        run = oneLine(run);
        purpose = oneLine(purpose);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** The same, who wants something in particular. */
    public Holder forPurpose(String other) {
        return new Holder(user, host, pid, run, other);
    }

    /** Whether both are the same person on the same controller, in whatever process. */
    public boolean isSamePerson(Holder other) {
        return user.equals(other.user) && host.equals(other.host);
    }

    /** For messages: {@code lab on ci-7 (pid 4711, run 3f2a91c0)}. */
    public String shown() {
        return user + " on " + host + " (pid " + pid + ", run " + shortRun() + ")";
    }

    /** As much of its identifier as tells a run from others in a lab. */
    public String shortRun() {
        return UUID.matcher(run).matches() ? run.substring(0, run.indexOf('-')) : run;
    }

    List<String> words() {
        return List.of("user=" + user, "host=" + host, "pid=" + pid, "run=" + run, "purpose=" + purpose);
    }
}
