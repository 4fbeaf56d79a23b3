package io.github.kextproof.journey;

import io.github.kextproof.lab.Management;

/** The steps that journeys are made of, in the words of the vendor's article. */
public final class Steps {
    private Steps() {}

    /** Uploads the package, checks its checksum and signature on the Mac, runs installer(8), and finds Defender's files. */
    public static Step installDefender() {
        return new Step("Install Defender", new Installing());
    }

    /** Runs the onboarding script, and finds the Mac licensed. */
    public static Step onboard() {
        return new Step("Onboard the Mac", new Onboard());
    }

    /** Finds real-time protection enabled but not available, and every other oracle agreeing. */
    public static Step findItBlocked() {
        return new Step("Find it blocked", new Blocked());
    }

    /** Opens Security &amp; Privacy anew and finds Allow offered for Microsoft. */
    public static Step seeTheOffer() {
        return new Step("See Allow offered", new Offered());
    }

    /** Lets 30 minutes pass on the Mac's clock, and finds the offer gone. */
    public static Step letTheOfferLapse() {
        return new Step("Let 30 minutes pass: the offer is gone", new Lapse());
    }

    /** Runs kextutil, which macOS refuses by policy; that makes macOS offer Allow again. */
    public static Step retriggerWithKextutil() {
        return new Step("Run kextutil: refused by policy", new Retrigger());
    }

    /** Closes System Preferences if it is open, opens it again, and finds the offer back. */
    public static Step reopenAndSeeTheOffer() {
        return new Step("Reopen Security & Privacy: Allow is offered again", new Offered());
    }

    /** Has Allow pressed the way the inventory names, and finds the policy changed. */
    public static Step getAllowPressed() {
        return new Step("Get Allow pressed", new Allowed());
    }

    /** Runs kextutil, which now succeeds, and finds the kernel extension loaded. */
    public static Step loadWithKextutil() {
        return new Step("Run kextutil again: the extension loads", new Load());
    }

    /** Finds real-time protection enabled and available, the extension loaded and the banner gone. */
    public static Step findItProtected() {
        return new Step("Find it fully protected", new Protected());
    }

    /** Restarts the Mac, and waits until it is another boot session with the same user at the screen. */
    public static Step restart() {
        return new Step("Restart the Mac", new Restarted());
    }

    /** Finds full protection again, as {@link #findItProtected} does, after a restart. */
    public static Step findItStillProtected() {
        return new Step("Find it still fully protected", new Protected());
    }

    /** Finds enrollment approved by the user, and a kernel extension policy that covers Defender. */
    public static Step findItApprovedBy(Management management) {
        return new Step("Find the extension approved by " + management.shown(), new ApprovedByMdm());
    }

    /** Finds the extension approved in Recovery, or writes the policy itself, where the inventory says so. */
    public static Step seeThatItIsApprovedBeforehand() {
        return new Step("See that it is approved beforehand", new ApprovedBeforehand());
    }

    /** On a Mac that is blocked, gets Allow pressed the way the inventory names. */
    public static Step getItApprovedAsTheInventorySays() {
        return new Step("Get it approved as the inventory says", new ApprovedAsSaid());
    }

    /** Writes a file that every virus scanner takes for a virus, and finds it among Defender's threats. */
    public static Step letItDetectATestFile() {
        return new Step("Let it detect a test file", new Detected());
    }

    /** Watches health until it is true/true; a single look at a blocked Mac fails the journey. */
    public static Step neverSeeItBlocked() {
        return new Step("Never see it blocked", new NeverBlocked());
    }
}
